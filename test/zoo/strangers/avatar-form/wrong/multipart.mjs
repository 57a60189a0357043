const MAX_PARTS = 20

export function boundaryOf(contentType) {
  if (!/^multipart\/form-data\b/i.test(contentType)) return null
  const found = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType)
  return found ? (found[1] ?? found[2]) : null
}

/** Splits a multipart body (one character per byte) into its named parts. */
export function parseParts(text, boundary) {
  const parts = []
  const delimiter = `--${boundary}`
  for (const chunk of text.split(delimiter, MAX_PARTS + 2).slice(1)) {
    if (chunk.startsWith('--')) break
    const split = chunk.indexOf('\r\n\r\n')
    if (split < 0) continue
    const disposition = chunk
      .slice(0, split)
      .split('\r\n')
      .find((line) => /^content-disposition:/i.test(line))
    const name = /\bname="([^"]*)"/.exec(disposition ?? '')
    if (!name) continue
    parts.push({ name: name[1], disposition, content: chunk.slice(split + 4).replace(/\r\n$/, '') })
  }
  return parts
}
