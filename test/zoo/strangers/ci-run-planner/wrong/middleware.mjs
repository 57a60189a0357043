export class HttpError extends Error {
  constructor(statusCode, message) {
    super(message)
    this.statusCode = statusCode
  }
}

export const jsonBody = () => ({
  before: ({ event }) => {
    const raw = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : event.body
    try {
      event.json = raw ? JSON.parse(raw) : {}
    } catch {
      throw new HttpError(400, 'Body is not valid JSON')
    }
  },
})

export const errors = () => ({
  onError: (request) => {
    const statusCode = request.error.statusCode ?? 500
    const message = statusCode < 500 ? request.error.message : 'Internal error'
    request.response = {
      statusCode,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ message }),
    }
  },
})
