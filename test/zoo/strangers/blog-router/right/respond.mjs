export const json = (statusCode, payload, headers = {}) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(payload),
})

export function readJson({ body, isBase64Encoded }) {
  try {
    return JSON.parse(isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body)
  } catch {
    return undefined
  }
}
