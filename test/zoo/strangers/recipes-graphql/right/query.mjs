// The mobile app sends a handful of flat queries, so a full GraphQL engine is not needed:
//   query Name($id: ID!) { recipe(id: $id) { title minutes } }

const OPERATION = /^\s*(?:query\b[^{]*)?\{\s*([A-Za-z_]\w*)\s*(?:\(([^)]*)\))?\s*\{([^{}]*)\}\s*\}\s*$/
const ARGUMENT = /([A-Za-z_]\w*)\s*:\s*(\$[A-Za-z_]\w*|"[^"]*"|-?\d+|true|false|null)/g

export class QueryError extends Error {}

function literal(source) {
  return source.startsWith('"') ? source.slice(1, -1) : JSON.parse(source)
}

export function parseQuery(source) {
  const match = OPERATION.exec(source)
  if (!match) throw new QueryError('Syntax error')
  const [, field, argumentList = '', selection] = match
  const args = new Map()
  for (const [, name, value] of argumentList.matchAll(ARGUMENT)) {
    args.set(name, value)
  }
  const fields = selection.split(/[\s,]+/).filter(Boolean)
  if (fields.length === 0) throw new QueryError('Empty selection set')
  return { field, args, fields }
}

export function resolveArguments(args, variables) {
  const resolved = new Map()
  for (const [name, value] of args) {
    if (!value.startsWith('$')) {
      resolved.set(name, parseLiteral(value))
      continue
    }
    const key = value.slice(1)
    if (!Object.hasOwn(variables, key)) throw new QueryError(`Variable "$${key}" is not defined`)
    resolved.set(name, variables[key])
  }
  return resolved
}

function parseLiteral(value) {
  try {
    return literal(value)
  } catch {
    throw new QueryError('Invalid literal')
  }
}
