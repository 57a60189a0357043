export class HttpError extends Error {
  constructor(statusCode, message) {
    super(message)
    this.statusCode = statusCode
  }
}

export const httpErrors = () => ({
  onError: (request) => {
    const known = request.error instanceof HttpError
    if (!known) console.error(request.error)
    request.response = {
      statusCode: known ? request.error.statusCode : 500,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ error: known ? request.error.message : 'internal error' }),
    }
  },
})

export const sharedSecret = (header, secret) => ({
  before: ({ event }) => {
    if (event.headers?.[header] !== secret) throw new HttpError(401, 'bad signature')
  },
})

export const jsonBody = () => ({
  before: ({ event }) => {
    const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
    let value
    try {
      value = JSON.parse(text)
    } catch {
      throw new HttpError(400, 'the body is not JSON')
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new HttpError(400, 'the body must be an object')
    event.message = value
  },
})
