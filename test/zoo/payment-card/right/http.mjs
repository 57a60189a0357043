export const json = (statusCode, body) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

export function readJson(event) {
  try {
    return JSON.parse(event.body ?? 'null')
  } catch {
    return undefined
  }
}
