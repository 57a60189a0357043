import { jobs } from './jobs.mjs'

const answer = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

const routes = new Map([
  ['GET /health', () => answer(200, { ok: true })],
  ['GET /jobs', () => answer(200, [])],
  ['POST /jobs', (event) => answer(...jobs.submit(event))],
])

export const handler = async (event) => {
  const route = routes.get(`${event.httpMethod} ${event.path}`)
  return route ? route(event) : answer(404, { error: 'not found' })
}
