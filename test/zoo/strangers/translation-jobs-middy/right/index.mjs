import middy from '@middy/core'
import { jsonBody, httpErrors } from './middleware.mjs'
import { validateJob } from './schema.mjs'
import { estimate } from './estimate.mjs'

const json = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

async function baseHandler(event) {
  if (event.path === '/') return json(200, { service: 'translation desk' })
  if (event.path !== '/jobs/estimate') return json(404, { error: 'not found' })
  if (event.httpMethod !== 'POST') return json(405, { error: 'method not allowed' })
  const job = event.json
  if (!validateJob(job)) {
    return json(422, {
      error: 'invalid job',
      details: validateJob.errors.map((e) => `${e.instancePath || '/'} ${e.message}`),
    })
  }
  return json(200, estimate(job))
}

export const handler = middy(baseHandler).use(httpErrors()).use(jsonBody())
