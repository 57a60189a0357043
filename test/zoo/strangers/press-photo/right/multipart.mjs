export function boundaryOf(contentType) {
  const match = /^multipart\/form-data\s*;.*?boundary=("?)([^";,]{1,70})\1/i.exec(contentType ?? '')
  return match ? match[2].trim() : null
}

function parseHeaders(text) {
  const headers = {}
  for (const line of text.split('\r\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim()
  }
  return headers
}

export function parseMultipart(raw, boundary) {
  const parts = []
  for (const chunk of raw
    .toString('latin1')
    .split('--' + boundary)
    .slice(1)) {
    if (chunk.startsWith('--')) break
    const blank = chunk.indexOf('\r\n\r\n')
    if (blank < 0) continue
    const headers = parseHeaders(chunk.slice(0, blank))
    const disposition = headers['content-disposition'] ?? ''
    const name = /;\s*name="([^"]*)"/i.exec(disposition)?.[1]
    if (name === undefined) continue
    parts.push({
      name,
      filename: /;\s*filename="([^"]*)"/i.exec(disposition)?.[1],
      headers,
      data: Buffer.from(chunk.slice(blank + 4).replace(/\r\n$/, ''), 'latin1'),
    })
  }
  return parts
}
