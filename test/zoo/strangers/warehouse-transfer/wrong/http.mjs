import * as errors from './errors.mjs'

const STATUS = new Map([
  [errors.InvalidCommandError, 400],
  [errors.UnknownLotError, 404],
  [errors.UnknownLocationError, 422],
  [errors.InsufficientStockError, 409],
])

const reply = (statusCode, payload) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(payload),
})

export const created = (data) => reply(201, { data })
export const notFound = () => reply(404, { error: { code: 'RouteNotFound' } })
export const failure = (error) =>
  reply(STATUS.get(error.constructor), { error: { code: error.code, message: error.message } })
