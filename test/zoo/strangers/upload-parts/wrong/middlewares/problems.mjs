export class Problem extends Error {
  constructor(status, title) {
    super(title)
    this.status = status
  }
}

/** Turns problems into answers. Anything else is for Lambda's error metric. */
export const problems = () => ({
  onError: (request) => {
    const { error } = request
    if (!(error instanceof Problem)) return
    request.response = {
      statusCode: error.status,
      headers: { 'content-type': 'application/problem+json' },
      body: JSON.stringify({ status: error.status, title: error.message }),
    }
  },
})
