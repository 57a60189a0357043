import { parse } from './parse.mjs'
import { execute } from './execute.mjs'

const json = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})
const isRecord = (v) => typeof v === 'object' && v !== null && !Array.isArray(v)

export const handler = async (event) => {
  if (event.rawPath !== '/graphql') return json(404, { error: 'not found' })
  if (event.requestContext.http.method !== 'POST') return json(405, { error: 'POST only' })

  let request
  try {
    const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : event.body
    request = JSON.parse(text)
  } catch {
    return json(400, { errors: [{ message: 'the body is not JSON' }] })
  }
  if (!isRecord(request) || typeof request.query !== 'string')
    return json(400, { errors: [{ message: 'query is required' }] })
  if (request.query.length > 4000) return json(413, { errors: [{ message: 'query is too long' }] })
  const variables = request.variables ?? {}
  if (!isRecord(variables)) return json(400, { errors: [{ message: 'variables must be an object' }] })

  let operations
  try {
    operations = parse(request.query)
  } catch (err) {
    return json(400, { errors: [{ message: err.message }] })
  }
  if (operations.length > 1 && !request.operationName)
    return json(400, { errors: [{ message: 'operationName is required' }] })
  const operation = request.operationName ? operations.find((o) => o.name === request.operationName) : operations[0]
  if (!operation) return json(400, { errors: [{ message: 'no such operation' }] })
  return json(200, execute(operation.fields, variables))
}
