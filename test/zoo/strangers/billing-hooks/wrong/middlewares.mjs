export class HttpError extends Error {
  constructor(statusCode, message) {
    super(message)
    this.statusCode = statusCode
  }
}

export const reply = (statusCode, value) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(value),
})

export const httpErrors = () => ({
  onError: (request) => {
    if (request.error instanceof HttpError) {
      request.response = reply(request.error.statusCode, { error: request.error.message })
    }
  },
})

export const lowerCaseHeaders = () => ({
  before: ({ event }) => {
    event.headers = Object.fromEntries(
      Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    )
  },
})

export const jsonBody = () => ({
  before: ({ event }) => {
    if (event.httpMethod !== 'POST') return
    const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : event.body
    try {
      event.json = JSON.parse(text ?? '')
    } catch {
      throw new HttpError(400, 'body is not JSON')
    }
  },
})
