export const json = (statusCode, body) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

export const parse = (text) => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
