import { parse, SyntaxProblem } from './parser.mjs'
import { ROOT } from './schema.mjs'

const respond = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})
const failed = (statusCode, message) => respond(statusCode, { errors: [{ message }] })

class QueryProblem extends Error {}

function argumentsOf(field, variables) {
  const args = {}
  for (const [name, value] of field.args) args[name] = value.variable ? variables[value.variable] : value.literal
  return args
}

function project(value, fields) {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return value.map((v) => project(v, fields))
  if (!fields) return value
  if (typeof value !== 'object') throw new QueryProblem('a scalar has no selection')
  const out = {}
  for (const f of fields) {
    if (!Object.hasOwn(value, f.name)) throw new QueryProblem(`unknown field ${f.name}`)
    out[f.name] = project(value[f.name], f.fields)
  }
  return out
}

function execute(document, variables) {
  const data = {}
  for (const field of document.fields) {
    if (!Object.hasOwn(ROOT, field.name)) throw new QueryProblem(`unknown field ${field.name}`)
    data[field.name] = project(ROOT[field.name](argumentsOf(field, variables)), field.fields)
  }
  return data
}

function graphql(event) {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
  let payload
  try {
    payload = JSON.parse(text)
  } catch {
    return failed(400, 'the body is not JSON')
  }
  if (!payload || typeof payload.query !== 'string') return failed(400, 'query is missing')
  if (payload.query.length > 10_000) return failed(400, 'query is too long')
  const { query, variables = {} } = payload
  if (typeof variables !== 'object' || Array.isArray(variables)) return failed(400, 'variables must be an object')
  try {
    return respond(200, { data: execute(parse(query), variables) })
  } catch (error) {
    if (error instanceof SyntaxProblem || error instanceof QueryProblem) return failed(400, error.message)
    throw error
  }
}

export const handler = async (event) => {
  const { method, path } = event.requestContext.http
  if (path !== '/graphql') return failed(404, 'not found')
  if (method !== 'POST') return failed(405, 'use POST')
  return graphql(event)
}
