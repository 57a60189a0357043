import { run } from './operations.mjs'

const STATUS = { created: 201, renamed: 200, archived: 200, missing: 404, rejected: 422 }

const respond = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(payload),
  isBase64Encoded: false,
})

const readBody = (event) => {
  try {
    return JSON.parse(event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body)
  } catch {
    return undefined
  }
}

export const handler = async (event) => {
  if (event.path !== '/documents/batch') return respond(404, { message: 'Not found' })
  if (event.httpMethod !== 'POST') return respond(405, { message: 'POST only' })

  const operations = readBody(event)?.operations
  if (!Array.isArray(operations) || operations.length === 0) return respond(400, { message: 'operations expected' })
  if (operations.length > 25) return respond(413, { message: 'At most 25 operations' })

  const results = operations.map(run)
  // one operation answers like the plain endpoint would, several are a multi-status
  if (results.length === 1) return respond(STATUS[results[0].outcome], results[0])
  return respond(207, { results })
}
