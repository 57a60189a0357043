import { Router } from '@aws-lambda-powertools/event-handler/http'
import { aggregate } from './aggregate.mjs'
import { DeviceError, DeviceRegistry } from './registry.mjs'
const registry = new DeviceRegistry()
const silent = { debug() {}, info() {}, warn() {}, error() {} }
const app = new Router({ logger: silent })
const query = (req) => new URL(req.url).searchParams
app.errorHandler(DeviceError, async (err) => ({ statusCode: err.status, error: err.name, message: err.message }))
app.notFound(async () => ({ statusCode: 404, error: 'NotFound', message: 'no such route' }))
app.get('/', async () => ({ service: 'telemetry' }))
app.get('/devices', async ({ req }) => ({ devices: registry.list(query(req).get('site')) }))
app.get('/devices/:id/telemetry', async ({ params, req }) => {
  const q = query(req)
  const metric = q.get('metric') ?? 'temperature'
  const samples = registry.samples(params.id, metric)
  const agg = q.get('agg')
  if (agg === null) return { device: params.id, metric, samples }
  return { device: params.id, metric, agg, value: aggregate(agg, samples) }
})
function wellEncoded(path) {
  try {
    return decodeURIComponent(path) !== null
  } catch {
    return false
  }
}
export const handler = async (event, context) => {
  const { http, domainName } = event.requestContext
  if (http.method !== 'GET') return { statusCode: 405, headers: { allow: 'GET' }, body: '' }
  if (!wellEncoded(event.rawPath)) return { statusCode: 400, body: JSON.stringify({ message: 'malformed path' }) }
  // the router builds a URL from these two headers, do not trust what callers send; nothing else is needed
  const headers = { host: domainName, 'x-forwarded-proto': 'https' }
  return app.resolve({ ...event, headers, cookies: [], body: undefined }, context)
}
