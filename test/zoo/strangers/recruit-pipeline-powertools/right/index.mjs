import { BadRequestError, NotFoundError, Router } from '@aws-lambda-powertools/event-handler/http'
import { all, apply, byId } from './pipeline.mjs'

const app = new Router()

async function jsonOf(req) {
  try {
    return JSON.parse(await req.text())
  } catch {
    throw new BadRequestError('the body is not JSON')
  }
}

app.get('/candidates', async () => ({ candidates: all() }))

app.get('/candidates/:id', async ({ params }) => {
  const candidate = byId(params.id)
  if (!candidate) throw new NotFoundError('no such candidate')
  return candidate
})

app.post('/candidates/batch', async ({ req }) => {
  const input = await jsonOf(req)
  if (!Array.isArray(input?.steps) || input.steps.length === 0 || input.steps.length > 25)
    throw new BadRequestError('between 1 and 25 steps')
  const settled = await Promise.allSettled(input.steps.map(apply))
  const done = settled.filter((s) => s.status === 'fulfilled').map((s) => s.value)
  const failed = settled
    .map((s, index) => ({ s, index }))
    .filter(({ s }) => s.status === 'rejected')
    .map(({ s, index }) => ({
      index,
      code: s.reason.code,
      ...(input.report === 'full' && { fields: s.reason.details.join(', ') }),
    }))
  return { done, failed }
})

const refuse = (statusCode, message) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message }),
})

export const handler = async (event, context) => {
  if (!['GET', 'POST', 'HEAD', 'OPTIONS'].includes(event.httpMethod)) return refuse(405, 'method not allowed')
  // the router trips over paths that are no paths
  if (!/^(\/[\w.~-]+)*\/?$/.test(event.path)) return refuse(404, 'not found')
  // of the headers only these matter; a GET must not bring a body
  const headers = { host: 'pipeline.internal', 'content-type': 'application/json' }
  const body = event.httpMethod === 'POST' ? (event.body ?? null) : null
  return app.resolve({ ...event, headers, multiValueHeaders: {}, body }, context)
}
