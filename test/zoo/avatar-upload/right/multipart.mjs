export function partsOf({ headers, body, isBase64Encoded }) {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/.exec(headers['content-type'] ?? '')?.[1]
  if (boundary === undefined) return undefined
  const text = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8').toString('latin1')
  return text
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head, ...content] = part.split('\r\n\r\n')
      return { disposition: /content-disposition:(.*)/i.exec(head)?.[1] ?? '', content: content.join('\r\n\r\n') }
    })
}
