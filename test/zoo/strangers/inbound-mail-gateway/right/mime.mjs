/** Splits a raw message into unfolded headers (lower-case names) and body. */
export function splitMessage(raw) {
  const text = raw.replace(/\r\n/g, '\n')
  const blank = text.indexOf('\n\n')
  const head = blank < 0 ? text : text.slice(0, blank)
  const headers = new Map()
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: blank < 0 ? '' : text.slice(blank + 2) }
}

function decodeTransfer(body, encoding = '7bit') {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('utf8')
    case 'quoted-printable':
      return body
        .replace(/=\n/g, '')
        .replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    default:
      return body
  }
}

/** The first text/plain part, looking one level into multipart messages. */
export function plainText({ headers, body }) {
  const type = headers.get('content-type') ?? 'text/plain'
  if (!type.toLowerCase().startsWith('multipart/')) {
    return decodeTransfer(body, headers.get('content-transfer-encoding'))
  }
  const [, boundary] = type.match(/boundary="?([^";]+)"?/i) ?? []
  if (!boundary) return ''
  for (const chunk of body.split(`--${boundary}`).slice(1)) {
    const part = splitMessage(chunk.replace(/^\n/, ''))
    const partType = part.headers.get('content-type') ?? 'text/plain'
    if (partType.startsWith('text/plain'))
      return decodeTransfer(part.body, part.headers.get('content-transfer-encoding')).trimEnd()
  }
  return ''
}
