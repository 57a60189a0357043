import { charge } from './charge.mjs'
import { json, readJson } from './http.mjs'

export const handler = async (event) => {
  const payment = readJson(event)
  if (payment === undefined) return json(400, { error: 'invalid JSON' })
  return json(200, charge(payment))
}
