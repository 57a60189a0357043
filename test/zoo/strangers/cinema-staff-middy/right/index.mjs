import middy from '@middy/core'
import { authenticate } from './auth.mjs'
import { answerErrors } from './errors.mjs'
import { rota } from './rota.mjs'

const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

async function staff(event) {
  if (event.path === '/' || event.path === '/health') return json(200, { ok: true })
  if (event.path !== '/rota') return json(404, { error: 'not found' })
  if (event.httpMethod !== 'GET') return json(405, { error: 'method not allowed' })
  const day = event.queryStringParameters?.day
  return json(200, { viewer: event.staff, shifts: rota.filter((s) => !day || s.day === day) })
}

export const handler = middy(staff)
  .use(answerErrors())
  .use(authenticate({ paths: ['/rota'] }))
