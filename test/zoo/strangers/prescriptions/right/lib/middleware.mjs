const json = (statusCode, payload) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(payload),
})
export class Refusal extends Error {
  constructor(statusCode, message) {
    super(message)
    this.statusCode = statusCode
  }
}
export const jsonBody = () => ({
  before: ({ event }) => {
    if (event.httpMethod !== 'POST') return
    const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : event.body
    let value = null
    try {
      value = JSON.parse(text ?? '')
    } catch {
      throw new Refusal(400, 'body is not JSON')
    }
    if (value === null || typeof value !== 'object' || Array.isArray(value))
      throw new Refusal(400, 'an object is expected')
    event.json = value
  },
})
export const envelope = () => ({
  after: (request) => {
    const { status = 200, ...data } = request.response
    request.response = json(status, { data })
  },
  onError: (request) => {
    const { error } = request
    request.response = json(error.statusCode ?? 500, { error: error.statusCode ? error.message : 'internal error' })
  },
})
