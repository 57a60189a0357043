const clip = Buffer.from('RIFF....WAVEfmt 0123456789abcdefghijklmnopqrstuvwxyz')

function rangeOf(header, size) {
  const match = /^bytes=(\d+)-(\d*)$/.exec(header ?? '')
  if (!match) return undefined
  const start = Number(match[1])
  const end = match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1)
  return start < size ? { start, end } : undefined
}

export const handler = async (event) => {
  const headers = { 'content-type': 'audio/wav', 'accept-ranges': 'bytes' }
  const range = rangeOf(event.headers.range, clip.length)
  if (!range) return { statusCode: 200, headers, body: clip.toString('base64'), isBase64Encoded: true }
  const part = Buffer.alloc(range.end - range.start + 1)
  clip.copy(part, 0, range.start, range.end + 1)
  headers['content-range'] = `bytes ${range.start}-${range.end}/${clip.length}`
  return { statusCode: 206, headers, body: part.toString('base64'), isBase64Encoded: true }
}
