import { Router, NotFoundError, BadRequestError } from '@aws-lambda-powertools/event-handler/http'
import { z } from 'zod'
import { templates, renderManifest } from './templates.mjs'

const quiet = { debug() {}, info() {}, warn() {}, error() {} }
const app = new Router({ logger: quiet })

const addon = z.object({
  kind: z.enum(['volume', 'queue', 'cache']),
  size: z
    .string()
    .regex(/^\d{1,3}(Mi|Gi)$/)
    .optional(),
})
const environment = z.object({
  template: z.string().max(30),
  name: z.string().regex(/^[a-z][a-z0-9-]{2,29}$/),
  addons: z.array(addon).max(4).default([]),
})

async function readBody(req) {
  try {
    return await req.json()
  } catch {
    throw new BadRequestError('request body must be JSON')
  }
}

app.get('/', () => ({ service: 'environments' }))
app.get('/templates', () => ({ templates: [...templates.keys()] }))

app.get('/templates/:id', ({ params }) => {
  const template = templates.get(params.id)
  if (!template) throw new NotFoundError('no such template')
  return template
})

app.post('/environments', async ({ req }) => {
  const parsed = environment.safeParse(await readBody(req))
  if (!parsed.success) throw new BadRequestError(parsed.error.issues[0].message)
  const template = templates.get(parsed.data.template)
  if (!template) throw new BadRequestError('no such template')
  return {
    statusCode: 201,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(renderManifest(template, parsed.data)),
  }
})

// The router builds a URL of what it is given: hand it a tidy path and host, and no body where none belongs.
const tidy = (event) => {
  const httpMethod = event.httpMethod.toUpperCase()
  return {
    ...event,
    httpMethod,
    path: `/${event.path
      .split(/[\\/]+/)
      .filter((part) => part.replaceAll('%20', '') !== '')
      .join('/')}`,
    headers: { host: 'environments.internal' },
    multiValueHeaders: null,
    body: httpMethod === 'GET' || httpMethod === 'HEAD' ? null : event.body,
  }
}

export const handler = async (event, context) => app.resolve(tidy(event), context)
