export function bodyOf(event) {
  const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
