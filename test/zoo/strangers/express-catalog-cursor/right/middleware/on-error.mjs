export const badRequest = (message) => Object.assign(new Error(message), { status: 400 })

export function onError(err, req, res, next) {
  const status = err.status ?? 500
  res.status(status).json({ message: status < 500 ? err.message : 'Something went wrong' })
}
