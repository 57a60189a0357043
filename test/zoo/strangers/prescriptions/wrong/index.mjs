import middy from '@middy/core'
import { Refusal, envelope, jsonBody } from './lib/middleware.mjs'
import { names } from './lib/formulary.mjs'
import { prescribe } from './lib/prescribe.mjs'

const ROUTES = new Map([
  ['GET /formulary', () => ({ medicines: names() })],
  ['POST /prescriptions', (event) => prescribe(event.json)],
])
const dispatch = async (event) => {
  const route = ROUTES.get(`${event.httpMethod} ${event.path}`)
  if (!route) throw new Refusal(404, 'not found')
  return route(event)
}
export const handler = middy(dispatch).use(envelope()).use(jsonBody())
