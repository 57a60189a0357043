export class HttpError extends Error {
  constructor(statusCode, message) {
    super(message)
    this.statusCode = statusCode
  }
}

export const answerErrors = () => ({
  onError: async (request) => {
    request.response = {
      statusCode: request.error.statusCode,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ error: request.error.message }),
    }
  },
})
