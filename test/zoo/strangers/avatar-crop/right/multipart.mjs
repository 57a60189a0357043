export function boundaryOf(contentType) {
  const found = /^multipart\/form-data\s*;.*\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType ?? '')
  return found ? (found[1] ?? found[2]) : null
}

const parameter = (disposition, name) => new RegExp(`[;\\s]${name}="([^"]*)"`, 'i').exec(disposition)?.[1]

/** The parts of a form by name; of two parts with one name the later counts. */
export function parseMultipart(body, boundary) {
  const text = body.toString('latin1')
  const parts = new Map()
  const sections = text.split(`--${Buffer.from(boundary, 'utf8').toString('latin1')}`).slice(1, 51)
  for (const section of sections) {
    if (section.startsWith('--')) break
    const blank = section.indexOf('\r\n\r\n')
    if (blank < 0) continue
    const headers = new Map()
    for (const line of section.slice(0, blank).split('\r\n')) {
      const colon = line.indexOf(':')
      if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
    }
    const disposition = headers.get('content-disposition') ?? ''
    const name = parameter(disposition, 'name')
    if (!name) continue
    const data = section.slice(blank + 4).replace(/\r\n$/, '')
    parts.set(name, {
      filename: parameter(disposition, 'filename'),
      type: headers.get('content-type') ?? 'text/plain',
      data: Buffer.from(data, 'latin1'),
    })
  }
  return parts
}
