export const json = (statusCode, payload) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json; charset=utf-8', Vary: 'Accept-Encoding' },
  body: JSON.stringify(payload),
  isBase64Encoded: false,
})

export function header(event, wanted) {
  for (const [name, value] of Object.entries(event.headers ?? {})) {
    if (name.toLowerCase() === wanted) {
      return value ?? ''
    }
  }
  return ''
}
