export class HttpError extends Error {
  constructor(statusCode, message) {
    super(message)
    this.statusCode = statusCode
  }
}

export const jsonBody = () => ({
  before: ({ event }) => {
    if (!event.body) throw new HttpError(400, 'body required')
    const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body
    try {
      event.json = JSON.parse(text)
    } catch {
      throw new HttpError(400, 'body is not JSON')
    }
    if (event.json === null || typeof event.json !== 'object' || Array.isArray(event.json))
      throw new HttpError(400, 'body must be an object')
  },
})

export const httpErrors = () => ({
  onError: (request) => {
    const { error } = request
    if (!(error instanceof HttpError)) return
    request.response = {
      statusCode: error.statusCode,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ message: error.message }),
    }
  },
})
