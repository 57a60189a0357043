const planets = new Map([
  ['earth', { name: 'Earth', radius: 6371, moons: ['Moon'] }],
  ['mars', { name: 'Mars', radius: 3390, moons: ['Phobos', 'Deimos'] }],
  ['venus', { name: 'Venus', radius: 6052, moons: [] }],
])

function pick(planet, fields, errors) {
  const out = {}
  for (const field of fields) {
    if (Object.hasOwn(planet, field.name)) out[field.name] = planet[field.name]
    else errors.push({ message: `Planet has no field ${field.name}` })
  }
  return out
}

export function execute(fields, variables) {
  const data = {}
  const errors = []
  for (const field of fields) {
    if (field.name === 'planets') data.planets = [...planets.values()].map((p) => pick(p, field.fields, errors))
    else if (field.name === 'planet') {
      const raw = field.args.get('name') ?? '""'
      const value = raw.startsWith('$') ? variables[raw.slice(1)] : raw.slice(1, -1)
      const planet = typeof value === 'string' ? planets.get(value.toLowerCase()) : undefined
      data.planet = planet ? pick(planet, field.fields, errors) : null
    } else errors.push({ message: `Query has no field ${field.name}` })
  }
  return errors.length ? { data, errors } : { data }
}
