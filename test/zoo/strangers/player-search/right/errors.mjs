export class ClientError extends Error {
  constructor(status, message, issues = []) {
    super(message)
    this.status = status
    this.issues = issues
  }
}

export const errorsAsJson = () => ({
  onError: async (request) => {
    const { error } = request
    const known = error instanceof ClientError
    request.response = {
      statusCode: known ? error.status : 500,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(known ? { error: error.message, issues: error.issues } : { error: 'internal error' }),
    }
  },
})
