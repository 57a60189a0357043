export const send = (statusCode, payload, headers = {}) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(payload),
})

export function headerOf(event, wanted) {
  const entry = Object.entries(event.headers ?? {}).find(([name]) => name.toLowerCase() === wanted)
  return entry?.[1] ?? ''
}

export function bodyOf(event) {
  try {
    return JSON.parse(event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? ''))
  } catch {
    return null
  }
}
