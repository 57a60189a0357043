export class HttpError extends Error {
  constructor(statusCode, message) {
    super(message)
    this.statusCode = statusCode
  }
}

export const httpErrors = () => ({
  onError: (request) => {
    const { error } = request
    const statusCode = error instanceof HttpError ? error.statusCode : 500
    request.response = {
      statusCode,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ error: statusCode === 500 ? 'Internal error' : error.message }),
    }
  },
})
