import { Hono } from 'hono'
import { readRequest } from './graphql/request.mjs'
import { execute } from './graphql/execute.mjs'

export const app = new Hono()

const reply = async (c, params) => {
  const { query, error, status } = readRequest(params)
  if (error) return c.json({ errors: [{ message: error }] }, status)
  return c.json(execute(query))
}

app.get('/health', (c) => c.text('ok'))

app.get('/graphql', (c) => reply(c, { query: c.req.query('query') }))

app.post('/graphql', async (c) => {
  let params
  try {
    params = JSON.parse(await c.req.text())
  } catch {
    return c.json({ errors: [{ message: 'POST body is not JSON' }] }, 400)
  }
  return reply(c, params)
})
