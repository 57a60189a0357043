const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})
export const ok = (value) => json(200, value)
export const badRequest = (message) => json(400, { message })
export const notFound = () => json(404, { message: 'Not found' })
export const unprocessable = (message) => json(422, { message })
