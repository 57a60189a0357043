import { Router } from '@aws-lambda-powertools/event-handler/http'
import { fetchBuoy } from './downstream.mjs'
import { asText } from './text.mjs'

const quiet = { debug() {}, info() {}, warn() {}, error() {} }
const app = new Router({ logger: quiet })

const reply = (status, value, type = 'application/json') =>
  new Response(typeof value === 'string' ? value : JSON.stringify(value), {
    status,
    headers: { 'content-type': type },
  })

app.get('/buoys', () => reply(200, { buoys: ['k5', 'm2', 'm6'] }))

app.get('/buoys/:name', async ({ req, params }) => {
  const query = new URL(req.url).searchParams
  const format = query.get('format') ?? 'json'
  if (format !== 'json' && format !== 'text') return reply(400, { error: 'format is json or text' })
  const { status, payload } = await fetchBuoy(params.name)
  if (status === 404) return reply(404, { error: 'no such buoy' })
  if (format === 'text') return reply(200, asText(payload), 'text/plain')
  return reply(200, payload)
})

app.notFound(() => reply(404, { error: 'not found' }))

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

export const handler = async (event, context) => {
  const { method } = event.requestContext.http
  if (!METHODS.includes(method)) return { statusCode: 405, headers: {}, body: '' }
  // the router builds a URL of the host and decodes the path: give it sound ones
  if (/%(?![0-9a-f]{2})|%[89a-f]|\/\s+(?:\/|$)/i.test(event.rawPath)) return { statusCode: 404, headers: {}, body: '' }
  const headers = { ...event.headers, host: event.requestContext.domainName, 'x-forwarded-proto': 'https' }
  const bodyless = method === 'GET' || method === 'HEAD'
  return app.resolve({ ...event, headers, ...(bodyless && { body: undefined }) }, context)
}
