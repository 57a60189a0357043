import { Router, HttpStatusCodes } from '@aws-lambda-powertools/event-handler/http'
import { z } from 'zod'
import { evaluate } from './evaluate.mjs'
import { flags } from './flags.mjs'

const Subject = z.object({
  crew: z.string().max(40).optional(),
  firmware: z.union([z.string().max(40), z.number()]).optional(),
  altitude: z.number().optional(),
})

const quiet = { debug() {}, info() {}, warn() {}, error() {}, trace() {} }
const app = new Router({ logger: quiet })
const json = (statusCode, value) =>
  new Response(JSON.stringify(value), { status: statusCode, headers: { 'content-type': 'application/json' } })

app.get('/', async () => json(200, { service: 'airship flags' }))
app.get('/flags', async () => json(200, { flags: [...flags.keys()] }))

app.post('/flags/:name/evaluate', async ({ req, params }) => {
  const rules = flags.get(params.name)
  if (!rules) return json(404, { error: 'no such flag' })
  const input = await req.json().catch(() => null)
  const subject = Subject.safeParse(input)
  if (!subject.success)
    return json(422, { error: 'subject', issues: subject.error.issues.slice(0, 5).map((i) => i.path.join('.')) })
  return json(200, { flag: params.name, on: evaluate(rules, subject.data) })
})

app.notFound(async () => json(HttpStatusCodes.NOT_FOUND, { error: 'not found' }))

export const handler = async (event, context) => {
  if (!['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].includes(event.httpMethod))
    return { statusCode: 405, body: '' }
  if (!/^(\/[\w.~-]+)*\/?$/.test(event.path)) return { statusCode: 404, body: '' }
  const headers = { host: 'flags.example.org', 'content-type': 'application/json' }
  const body = event.httpMethod === 'GET' ? null : event.body
  return app.resolve({ ...event, headers, multiValueHeaders: null, body }, context)
}
