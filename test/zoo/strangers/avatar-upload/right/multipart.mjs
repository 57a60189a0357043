const CRLF2 = '\r\n\r\n'

function boundaryOf(contentType) {
  const match = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)
  return match ? (match[1] ?? match[2]) : undefined
}

/** Splits a multipart body. Works on latin1 so that offsets are bytes. */
export function parseMultipart(contentType, bytes) {
  const boundary = boundaryOf(contentType)
  if (!boundary) return []

  const sections = bytes.toString('latin1').split(`--${boundary}`)
  const parts = []
  for (const section of sections.slice(1)) {
    if (section.startsWith('--')) break
    const at = section.indexOf(CRLF2)
    if (at === -1) continue
    const head = section.slice(0, at)
    const disposition = /content-disposition:([^\r\n]*)/i.exec(head)
    if (!disposition) continue
    const name = /[;\s]name="([^"]*)"/i.exec(disposition[1])
    const filename = /filename="([^"]*)"/i.exec(disposition[1])
    let body = section.slice(at + CRLF2.length)
    if (body.endsWith('\r\n')) body = body.slice(0, -2)
    parts.push({
      name: name ? name[1] : '',
      filename: filename ? Buffer.from(filename[1], 'latin1').toString('utf8') : undefined,
      data: Buffer.from(body, 'latin1'),
    })
  }
  return parts
}
