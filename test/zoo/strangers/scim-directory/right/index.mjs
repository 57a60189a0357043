import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { HTTPException } from 'hono/http-exception'
import { allUsers, ERROR_SCHEMA, findUser, LIST_SCHEMA, USER_SCHEMA } from './users.mjs'
import { applyOperation, PatchRequest } from './patch.mjs'

const app = new Hono().basePath('/scim/v2')

const scimError = (c, status, detail) => c.json({ schemas: [ERROR_SCHEMA], status: String(status), detail }, status)
const resource = (user) => ({
  schemas: [USER_SCHEMA],
  ...user,
  meta: { resourceType: 'User', location: `/scim/v2/Users/${user.id}` },
})

app.get('/Users', (c) => {
  const filter = c.req.query('filter')
  let users = allUsers()
  if (filter) {
    const match = /^userName eq "([^"]*)"$/i.exec(filter)
    if (!match) return scimError(c, 400, 'Only userName eq "..." is supported')
    users = users.filter((user) => user.userName.toLowerCase() === match[1].toLowerCase())
  }
  return c.json({ schemas: [LIST_SCHEMA], totalResults: users.length, startIndex: 1, Resources: users.map(resource) })
})

app.get('/Users/:id', (c) => {
  const user = findUser(c.req.param('id'))
  return user ? c.json(resource(user)) : scimError(c, 404, 'User not found')
})

app.patch('/Users/:id', async (c) => {
  const user = findUser(c.req.param('id'))
  if (!user) return scimError(c, 404, 'User not found')

  const body = await c.req.json().catch(() => undefined)
  const patch = PatchRequest.safeParse(body)
  if (!patch.success) return scimError(c, 400, patch.error.issues[0].message)

  for (const operation of patch.data.Operations) applyOperation(user, operation)
  return c.json(resource(user))
})

app.notFound((c) => scimError(c, 404, 'No such endpoint'))
app.onError((error, c) => {
  if (error instanceof HTTPException) return scimError(c, error.status, error.message)
  console.error(error)
  return scimError(c, 500, 'Internal error')
})

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const honoHandler = handle(app)

export const handler = async (event, context) => {
  if (!METHODS.has(event.requestContext.http.method)) return { statusCode: 405, body: '' }
  return honoHandler(event, context)
}
