export class HttpProblem extends Error {
  constructor(statusCode, code, details) {
    super(code)
    this.statusCode = statusCode
    this.details = details
  }
}

/** Answers with the problem that was thrown; anything else is a fault of ours. */
export const problems = () => ({
  onError: (request) => {
    const known = request.error instanceof HttpProblem
    request.response = {
      statusCode: known ? request.error.statusCode : 500,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(
        known
          ? {
              error: request.error.message,
              details: request.error.details?.map((d) => `${d.instancePath} ${d.message}`),
            }
          : { error: 'server_error' },
      ),
    }
  },
})
