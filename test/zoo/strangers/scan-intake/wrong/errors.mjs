export class BadRequest extends Error {
  constructor(message, statusCode = 400) {
    super(message)
    this.statusCode = statusCode
  }
}

export function errorResponse(error) {
  if (!(error instanceof BadRequest)) throw error
  return {
    statusCode: error.statusCode,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ error: error.message }),
  }
}
