export class HttpError extends Error {
  constructor(statusCode, message) {
    super(message)
    this.statusCode = statusCode
  }
}

export const jsonBody = () => ({
  before: ({ event }) => {
    if (event.httpMethod === 'GET' || event.body === null || event.body === undefined) return
    const raw = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body
    try {
      event.json = JSON.parse(raw)
    } catch {
      throw new HttpError(400, 'malformed JSON')
    }
  },
})

export const httpErrors = () => ({
  onError: (request) => {
    const { error } = request
    const statusCode = error.statusCode ?? 500
    request.response = {
      statusCode,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ error: statusCode < 500 ? error.message : 'something went wrong' }),
    }
  },
})
