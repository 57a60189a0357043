import { OPERATIONS, ArgumentError } from './operations.mjs'

const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

const answer = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/graphql-response+json' },
  body: JSON.stringify(value),
})
const problem = (statusCode, message, code) => answer(statusCode, { errors: [{ message, extensions: { code } }] })

function parseJson(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readRequest(event) {
  const { method } = event.requestContext.http
  if (method === 'GET') {
    const query = event.queryStringParameters ?? {}
    const variables = query.variables === undefined ? {} : parseJson(query.variables)
    return { operationName: query.operationName, variables: isRecord(variables) ? variables : {} }
  }
  if (method !== 'POST' || !event.body) return null
  return parseJson(event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body)
}

export const handler = async (event) => {
  if (event.rawPath !== '/graphql') return problem(404, 'Not found', 'NOT_FOUND')
  const request = readRequest(event)
  if (!isRecord(request)) return problem(400, 'Expected a GraphQL request', 'BAD_REQUEST')

  const { operationName, variables = {} } = request
  // Only persisted operations are served; the query text itself is ignored.
  const resolve = OPERATIONS.get(operationName)
  if (!resolve) return problem(400, 'Unknown operation', 'PERSISTED_QUERY_NOT_FOUND')

  try {
    return answer(200, { data: resolve(variables) })
  } catch (error) {
    if (error instanceof ArgumentError) return problem(400, error.message, 'BAD_USER_INPUT')
    throw error
  }
}
