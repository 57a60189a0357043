export function boundaryOf(contentType) {
  const m = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType)
  return m ? (m[1] ?? m[2]) : null
}

export function parseMultipart(bytes, boundary) {
  // latin1 keeps one character per byte, so offsets are byte offsets
  const text = bytes.toString('latin1')
  const parts = []
  for (const chunk of text.split(`--${Buffer.from(boundary).toString('latin1')}`).slice(1)) {
    if (chunk.startsWith('--')) break
    const gap = chunk.indexOf('\r\n\r\n')
    if (gap < 0) continue
    const head = Buffer.from(chunk.slice(0, gap), 'latin1').toString('utf8')
    const name = /\bname="([^"]*)"/i.exec(head)
    if (!name) continue
    const filename = /\bfilename="([^"]*)"/i.exec(head)
    const data = chunk.slice(gap + 4).replace(/\r\n$/, '')
    parts.push({ name: name[1], filename: filename?.[1], data: Buffer.from(data, 'latin1') })
  }
  return parts
}
