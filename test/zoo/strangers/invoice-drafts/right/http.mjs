export class HttpProblem extends Error {
  constructor(statusCode, type, detail) {
    super(detail)
    this.statusCode = statusCode
    this.type = type
  }
}

export const problem = (status, type, detail) => ({
  statusCode: status,
  headers: { 'content-type': 'application/problem+json' },
  body: { status, type: `https://billing.example.com/problems/${type}`, detail },
})
