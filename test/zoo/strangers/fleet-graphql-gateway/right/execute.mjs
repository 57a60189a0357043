const VEHICLES = [
  { plate: 'HH-AB 12', kind: 'van', depot: 'north', odometer: 48210 },
  { plate: 'HH-AB 13', kind: 'van', depot: 'south', odometer: 12045 },
  { plate: 'HH-CD 77', kind: 'truck', depot: 'north', odometer: 190332 },
]

const DEPOTS = [
  { name: 'north', bays: 14 },
  { name: 'south', bays: 6 },
]

const ROOTS = new Map([
  ['vehicles', { rows: VEHICLES, filters: ['kind', 'depot'] }],
  ['depots', { rows: DEPOTS, filters: ['name'] }],
])

const QUERY =
  /^(?:query\s*(?:\w+\s*)?(?:\([^)]*\)\s*)?)?\{\s*(\w+)\s*(?:\(\s*(\w+)\s*:\s*(?:\$(\w+)|"([^"]*)")\s*\)\s*)?\{([\w\s,]+)\}\s*\}$/

export function execute({ query, variables }) {
  const match = QUERY.exec(query)
  if (!match) return { errors: [{ message: 'Syntax error' }] }
  const [, name, filter, variable, literal, fields] = match
  const root = ROOTS.get(name)
  if (!root) return { errors: [{ message: `Unknown field ${name}` }] }
  if (filter && !root.filters.includes(filter)) return { errors: [{ message: `Unknown argument ${filter}` }] }

  const wanted = variable ? variables?.[variable] : literal
  const rows = filter ? root.rows.filter((row) => row[filter] === wanted) : root.rows
  const names = fields.split(/[\s,]+/).filter((field) => field !== '')
  return { data: { [name]: rows.map((row) => Object.fromEntries(names.map((field) => [field, row[field] ?? null]))) } }
}
