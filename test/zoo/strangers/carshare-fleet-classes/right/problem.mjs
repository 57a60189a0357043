export class HttpProblem extends Error {
  constructor(status, title) {
    super(title)
    this.status = status
  }
}

export const problem = (error) => ({
  statusCode: error.status,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({ status: error.status, title: error.message }),
})
