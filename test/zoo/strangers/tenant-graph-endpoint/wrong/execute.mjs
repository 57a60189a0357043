const PLANS = {
  pro: { id: 'pro', seats: 50, support: { channel: 'chat', hours: 8 } },
  free: { id: 'free', seats: 3, support: null },
}
const TENANTS = new Map([
  [
    'acme',
    {
      id: 'acme',
      name: 'Acme',
      plan: PLANS.pro,
      invoices: [
        { number: 'A-1', cents: 49900 },
        { number: 'A-2', cents: 52900 },
      ],
    },
  ],
  ['hobby', { id: 'hobby', name: 'Hobby Inc', plan: PLANS.free, invoices: [] }],
])

const ROOT = {
  tenant: ({ id }) => TENANTS.get(id) ?? null,
  tenants: () => [...TENANTS.values()],
}

function argumentsOf(field, variables) {
  return Object.fromEntries(
    [...field.args].map(([key, arg]) => [
      key,
      'variable' in arg ? (Object.hasOwn(variables, arg.variable) ? variables[arg.variable] : undefined) : arg.literal,
    ]),
  )
}

function complete(value, field, path, errors) {
  if (Array.isArray(value)) return value.map((item, index) => complete(item, field, [...path, index], errors))
  if (field.fields) return select(value, field.fields, path, errors)
  if (typeof value === 'object' && value !== null) {
    errors.push({ message: `Field ${field.name} needs a selection`, path })
    return null
  }
  return value
}

function select(source, fields, path, errors) {
  const out = {}
  for (const field of fields) {
    const here = [...path, field.name]
    if (!Object.hasOwn(source, field.name)) {
      errors.push({ message: `Unknown field ${field.name}`, path: here })
      continue
    }
    out[field.name] = complete(source[field.name], field, here, errors)
  }
  return out
}

/** @returns {{ data: object, errors?: object[] }} */
export function execute(tree, variables) {
  const data = {}
  const errors = []
  for (const field of tree) {
    if (!Object.hasOwn(ROOT, field.name)) {
      errors.push({ message: `Unknown query ${field.name}`, path: [field.name] })
      continue
    }
    const found = ROOT[field.name](argumentsOf(field, variables))
    data[field.name] = found === null ? null : complete(found, field, [field.name], errors)
  }
  return errors.length ? { data, errors } : { data }
}
