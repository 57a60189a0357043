export class ApiError extends Error {
  constructor(status, message, details) {
    super(message)
    this.status = status
    this.details = details
  }
}

export function notFound(req, res) {
  res.status(404).json({ error: 'Not found' })
}

export function errorHandler(err, req, res, next) {
  const status = err.status ?? 500
  res.status(status).json({ error: status < 500 ? err.message : 'Internal error', details: err.details })
}
