export class BadRequest extends Error {
  constructor(message, statusCode = 400) {
    super(message)
    this.statusCode = statusCode
  }
}

export class NotFound extends Error {
  statusCode = 404
}

export const problems = () => ({
  onError(request) {
    const { statusCode, message } = request.error
    if (!statusCode) return
    request.response = {
      statusCode,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ message }),
    }
  },
})
