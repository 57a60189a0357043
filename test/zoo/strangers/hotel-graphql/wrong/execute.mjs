export class GraphQLError extends Error {}

const HOTELS = [
  {
    id: 'h1',
    name: 'Harbour',
    stars: 4,
    rooms: [
      { number: 11, beds: 2 },
      { number: 12, beds: 1 },
    ],
  },
  { id: 'h2', name: 'Old Mill', stars: 3, rooms: [{ number: 1, beds: 2 }] },
]

const ROOTS = {
  hotels: (args) => HOTELS.filter((h) => args.stars === undefined || h.stars === args.stars),
  hotel: (args) => HOTELS.find((h) => h.id === args.id) ?? null,
}

function resolveArgs(args, variables) {
  const out = {}
  for (const [name, arg] of args) {
    if (!['id', 'stars'].includes(name)) throw new GraphQLError(`unknown argument ${name}`)
    out[name] = arg.variable === undefined ? arg.value : variables[arg.variable]
  }
  return out
}

function pick(value, fields, type) {
  if (value === null) return null
  if (Array.isArray(value)) return value.map((v) => pick(v, fields, type))
  if (typeof value !== 'object') {
    if (fields) throw new GraphQLError(`${type} has no fields`)
    return value
  }
  if (!fields) throw new GraphQLError(`${type} needs a selection`)
  const out = {}
  for (const field of fields) {
    if (!Object.hasOwn(value, field.name)) throw new GraphQLError(`no field ${field.name} on ${type}`)
    out[field.name] = pick(value[field.name], field.fields, field.name)
  }
  return out
}

export function execute(fields, variables) {
  const data = {}
  for (const { name, args, fields: inner } of fields) {
    if (!Object.hasOwn(ROOTS, name)) throw new GraphQLError(`no field ${name} on Query`)
    data[name] = pick(ROOTS[name](resolveArgs(args, variables)), inner, name)
  }
  return data
}
