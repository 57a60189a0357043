export class HttpError extends Error {
  constructor(status, message) {
    super(message)
    this.status = status
  }
}

export function notFound(req, res) {
  res.status(404).json({ error: 'Not found' })
}

// eslint-disable-next-line no-unused-vars
export function onError(err, req, res, next) {
  const status = err.status ?? err.statusCode ?? 500
  res.status(status).json({ error: status < 500 ? err.message : 'Internal error' })
}
