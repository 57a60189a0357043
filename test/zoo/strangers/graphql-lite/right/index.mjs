import { ParseError, parse } from './parser.mjs'
import { resolvers } from './resolvers.mjs'

const headers = { 'content-type': 'application/json' }
const ok = (data) => ({ statusCode: 200, headers, body: JSON.stringify(data) })
const failed = (message, statusCode = 400) => ({ statusCode, headers, body: JSON.stringify({ errors: [{ message }] }) })

function readBody(event) {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? '')
  try {
    const body = JSON.parse(text)
    return body && typeof body === 'object' && !Array.isArray(body) ? body : null
  } catch {
    return null
  }
}

function valueOf(argument, variables) {
  if (argument.kind === 'variable') return variables[argument.name]
  return argument.value
}

function execute(document, variables) {
  if (!Object.hasOwn(resolvers, document.field)) throw new ParseError(`Cannot query field "${document.field}"`)
  const args = new Map()
  for (const argument of document.args) args.set(argument.key, valueOf(argument, variables))
  const result = resolvers[document.field](args)
  if (result === null || document.selection.length === 0 || Array.isArray(result)) return { [document.field]: result }
  const picked = document.selection.filter((name) => Object.hasOwn(result, name)).map((name) => [name, result[name]])
  return { [document.field]: Object.fromEntries(picked) }
}

export async function handler(event) {
  const { method, path } = event.requestContext.http
  if (path !== '/graphql') return failed('not found', 404)
  if (method !== 'POST') return failed('use POST', 405)

  const body = readBody(event)
  if (!body) return failed('body must be a JSON object')
  const { query } = body
  const variables = body.variables ?? {}
  if (typeof query !== 'string') return failed('Must provide query string.')

  try {
    return ok({ data: execute(parse(query), variables) })
  } catch (err) {
    if (err instanceof ParseError) return failed(err.message)
    throw err
  }
}
