const RULES = {
  name: (value) => typeof value === 'string' && value.trim().length > 0 && value.length <= 120,
  price: (value) => Number.isInteger(value) && value >= 0 && value <= 10_000_000,
  active: (value) => typeof value === 'boolean',
  tags: (value) =>
    Array.isArray(value) && value.length <= 10 && value.every((tag) => typeof tag === 'string' && tag.length <= 30),
}

export class Invalid extends Error {
  constructor(errors) {
    super('The product is not valid')
    this.errors = errors
  }
}

export function validate(input, { required = [] } = {}) {
  if (input === null || typeof input !== 'object' || Array.isArray(input)) {
    throw new Invalid({ body: 'must be an object' })
  }
  const errors = {}
  const fields = {}
  for (const [name, isValid] of Object.entries(RULES)) {
    const value = input[name]
    if (value === undefined) {
      if (required.includes(name)) errors[name] = 'is required'
    } else if (!isValid(value)) errors[name] = 'is not valid'
    else fields[name] = value
  }
  if (Object.keys(errors).length > 0) throw new Invalid(errors)
  return fields
}
