import { RESOLVERS } from './resolvers.mjs'

// The part of the language that our clients use.
const QUERY = /^(?:query\b[^{]{0,80})?\{\s*(\w+)\s*(?:\(\s*id\s*:\s*"([^"]*)"\s*\)\s*)?\{([\w\s,]*)\}\s*\}$/

const pick = (object, fields) => {
  const picked = {}
  for (const field of fields) {
    if (!Object.hasOwn(object, field)) return { unknown: field }
    picked[field] = object[field]
  }
  return { picked }
}

export function execute(query) {
  const match = QUERY.exec(query.trim())
  if (!match) return { errors: [{ message: 'Syntax Error' }] }
  const [, name, id, selection] = match

  const resolver = RESOLVERS.get(name)
  if (!resolver) return { errors: [{ message: `Cannot query field "${name}" on type "Query".` }] }

  const value = resolver({ id })
  if (value === null) return { data: { [name]: null } }

  const fields = selection.split(/[\s,]+/).filter(Boolean)
  const results = (Array.isArray(value) ? value : [value]).map((item) => pick(item, fields))
  const failed = results.find((result) => result.unknown)
  if (failed) return { errors: [{ message: `Cannot query field "${failed.unknown}" on type "Planet".` }] }

  const items = results.map((result) => result.picked)
  return { data: { [name]: Array.isArray(value) ? items : items[0] } }
}
