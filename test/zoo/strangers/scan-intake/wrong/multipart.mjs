const CRLF2 = '\r\n\r\n'

function boundaryOf(contentType) {
  const match = contentType.match(/boundary=(?:"([^"]+)"|([^;]+))/i)
  return match[1] ?? match[2].trim()
}

function readPart(section) {
  const split = section.indexOf(CRLF2)
  if (split < 0) return undefined
  const head = section.slice(0, split)
  const [, name] = head.match(/[; ]name="([^"]*)"/i) ?? []
  const [, filename] = head.match(/filename="([^"]*)"/i) ?? []
  const data = Buffer.from(section.slice(split + CRLF2.length).replace(/\r\n$/, ''), 'latin1')
  return { name, filename, data }
}

export function parseMultipart(bytes, contentType) {
  const boundary = boundaryOf(contentType)
  return bytes
    .toString('latin1')
    .split(`--${boundary}`)
    .slice(1, -1)
    .map(readPart)
    .filter((part) => part !== undefined)
}
