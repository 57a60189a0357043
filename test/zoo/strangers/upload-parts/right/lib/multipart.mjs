import { Problem } from '../middlewares/problems.mjs'

/** RFC 7578, as far as browsers use it. */
export function parseMultipart(buffer, boundary) {
  const chunks = buffer.toString('latin1').split(`--${boundary}`)
  if (chunks.length < 2) throw new Problem(400, 'Boundary not found')

  const parts = []
  for (const chunk of chunks.slice(1)) {
    if (chunk.startsWith('--')) break
    const end = chunk.indexOf('\r\n\r\n')
    if (end < 0) throw new Problem(400, 'Part without headers')
    const disposition = /^content-disposition:\s*form-data;(.*)$/im.exec(chunk.slice(0, end))?.[1]
    const name = /\bname="([^"]*)"/.exec(disposition ?? '')?.[1]
    if (!name) throw new Problem(400, 'Part without a name')

    const [, filename] = /\bfilename="([^"]*)"/.exec(disposition) ?? []
    parts.push({ name, filename, content: chunk.slice(end + 4).replace(/\r\n$/, '') })
  }
  return parts
}
