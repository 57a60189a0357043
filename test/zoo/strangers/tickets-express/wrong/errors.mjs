export function notFound(req, res) {
  res.status(404).json({ error: 'not found' })
}

// eslint-disable-next-line no-unused-vars
export function onError(error, req, res, next) {
  // body-parser and the router mark what the client did wrong
  if (Number.isInteger(error.status) && error.status >= 400 && error.status < 500) {
    return res.status(error.status).json({ error: 'bad request' })
  }
  console.error(error)
  return res.status(500).json({ error: 'internal' })
}
