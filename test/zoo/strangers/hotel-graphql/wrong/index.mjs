import { parse } from './parse.mjs'
import { execute, GraphQLError } from './execute.mjs'

const json = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

function readBody(event) {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : event.body
  try {
    const body = JSON.parse(text ?? '')
    return typeof body?.query === 'string' ? body : null
  } catch {
    return null
  }
}

export const handler = async (event) => {
  const { method, path } = event.requestContext.http
  if (path !== '/graphql') return json(404, { errors: [{ message: 'not found' }] })
  if (method !== 'POST') return json(405, { errors: [{ message: 'use POST' }] })

  const body = readBody(event)
  if (!body) return json(400, { errors: [{ message: 'a JSON body with a query is expected' }] })
  const { query, variables } = body
  if (query.length > 10_000) return json(413, { errors: [{ message: 'the query is too long' }] })
  if (variables !== undefined && (variables === null || typeof variables !== 'object')) {
    return json(400, { errors: [{ message: 'variables must be an object' }] })
  }

  try {
    return json(200, { data: execute(parse(query), variables) })
  } catch (err) {
    if (err instanceof SyntaxError || err instanceof GraphQLError)
      return json(400, { errors: [{ message: err.message }] })
    throw err
  }
}
