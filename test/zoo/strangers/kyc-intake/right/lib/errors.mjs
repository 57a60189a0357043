import { ZodError } from 'zod'
const title = (part) => String(part).replace(/^[a-z]/, (letter) => letter.toUpperCase())
function field({ path, message }) {
  if (path.length === 0) return { field: 'body', message }
  return { field: path.join('.'), label: title(path.at(-1)), message }
}
export function errorHandler(err, req, res, next) {
  if (res.headersSent) return next(err)
  if (err instanceof ZodError) {
    const errors = err.issues.map(field)
    return res.status(422).json({ errors })
  }
  const status = Number.isInteger(err.status) && err.status < 500 ? err.status : 500
  res.status(status).json({ error: status < 500 ? 'bad request' : 'internal error' })
}
