import middy from '@middy/core'
import { searchSchema } from './schema.mjs'
import { search } from './search.mjs'
import { errorsAsJson, ClientError } from './errors.mjs'

const json = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

async function players(event) {
  const { method, path } = event.requestContext.http
  if (path !== '/players') throw new ClientError(404, 'not found')
  if (method !== 'GET') throw new ClientError(405, 'method not allowed')

  const parsed = searchSchema.safeParse(event.queryStringParameters ?? {})
  if (!parsed.success) {
    const issues = parsed.error.issues.map((i) => ({ field: i.path.join('.'), message: i.message }))
    throw new ClientError(400, 'invalid search', issues)
  }
  return json(200, search(parsed.data))
}

export const handler = middy(players).use(errorsAsJson())
