const NAME = /^[\w][\w .-]{0,79}\.(csv|txt|pdf)$/i
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/
const MAX = 1024 * 1024

export function readUpload(text) {
  let input
  try {
    input = JSON.parse(text)
  } catch {
    return { error: 'the body is not JSON' }
  }
  if (!input || typeof input !== 'object' || Array.isArray(input)) return { error: 'expected an object' }
  const { name, data } = input
  if (typeof name !== 'string' || !NAME.test(name)) return { error: 'name must end in .csv, .txt or .pdf' }
  if (typeof data !== 'string' || data === '' || data.length % 4 || !BASE64.test(data))
    return { error: 'data must be base64' }
  const bytes = Buffer.from(data, 'base64')
  return bytes.length > MAX ? { error: 'data is over 1 MB' } : { name, bytes }
}
