const JSON_HEADERS = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }

export const json = (statusCode, payload) => ({
  statusCode,
  headers: JSON_HEADERS,
  body: JSON.stringify(payload),
})

export const problem = (statusCode, message, fields) => json(statusCode, { message, fields })

export const conflict = (details) => ({
  statusCode: 409,
  headers: JSON_HEADERS,
  body: JSON.stringify(details),
})

/** The request body as an object, or null if it is anything else. */
export function readObject(event) {
  if (!event.body) return null
  const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body
  try {
    const value = JSON.parse(text)
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
