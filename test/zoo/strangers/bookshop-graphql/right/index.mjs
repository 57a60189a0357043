import { parseSelection, runSelection } from './graphql.mjs'

const MAX_VARIABLES = 20

const reply = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/graphql-response+json' },
  body: JSON.stringify(payload),
})

const failure = (statusCode, message) => reply(statusCode, { errors: [{ message }] })

function readRequest(event) {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : event.body
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isScalar = (value) => value === null || ['string', 'number', 'boolean'].includes(typeof value)

function checkVariables(variables) {
  const entries = Object.entries(variables)
  if (entries.length > MAX_VARIABLES) return `no more than ${MAX_VARIABLES} variables`
  const compound = entries.find(([, value]) => !isScalar(value))
  return compound ? `variable $${compound[0]} must be a scalar` : null
}

export async function handler(event) {
  const { method } = event.requestContext.http
  if (event.rawPath !== '/graphql') return failure(404, 'Not found')
  if (method !== 'POST') return failure(405, 'Use POST')

  const request = readRequest(event)
  if (typeof request !== 'object' || request === null || Array.isArray(request)) {
    return failure(400, 'The body must be a JSON object')
  }
  const { query, operationName } = request
  const variables = request.variables ?? {}
  if (typeof query !== 'string' || query.trim() === '') return failure(400, 'query must be a non-empty string')
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    return failure(400, 'operationName must be a string')
  }
  const problem = checkVariables(variables)
  if (problem) return failure(400, problem)

  try {
    return reply(200, { data: runSelection(parseSelection(query), variables) })
  } catch (error) {
    return reply(200, { data: null, errors: [{ message: error.message }] })
  }
}
