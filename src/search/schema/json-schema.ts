import type { Schema } from './schema.ts'

const types = new Set(['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'])

/** How deep a schema is read. */
const deepest = 8

/** A JSON Schema that stands in a source, as far as it is understood; what is not understood allows everything. */
export function readJsonSchema(value: unknown, depth = 0): Schema {
  if (typeof value !== 'object' || value === null || depth > deepest) return {}
  const from = value as Record<string, unknown>
  const inner = (one: unknown) => readJsonSchema(one, depth + 1)
  const list = (name: string) => (Array.isArray(from[name]) ? (from[name] as readonly unknown[]) : undefined)
  const number = (name: string) => (typeof from[name] === 'number' ? from[name] : undefined)
  const text = (name: string) => (typeof from[name] === 'string' ? from[name] : undefined)
  const [type, nullable] = typeOf(from['type'])
  const whole = type === 'integer' ? 1 : 0.01
  const minimum = number('minimum') ?? more(number('exclusiveMinimum'), whole)
  const maximum = number('maximum') ?? more(number('exclusiveMaximum'), -whole)
  const properties = from['properties']
  const options = list('anyOf') ?? list('oneOf')
  const schema: Schema = {
    ...(type && { type }),
    ...(typeof properties === 'object' &&
      properties !== null && {
        type: 'object',
        properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, inner(one)])),
      }),
    ...(list('required') && { required: list('required')!.filter((name) => typeof name === 'string') }),
    ...(typeof from['items'] === 'object' && { items: inner(from['items']) }),
    ...(list('enum') && { enum: list('enum')! }),
    ...(Object.hasOwn(from, 'const') && { enum: [from['const']] }),
    ...(options && { anyOf: options.map(inner) }),
    ...bounds({ minimum, maximum }),
    ...bounds({ minLength: number('minLength'), maxLength: number('maxLength') }),
    ...bounds({ minItems: number('minItems'), maxItems: number('maxItems') }),
    ...bounds({ minProperties: number('minProperties') }),
    ...(text('pattern') !== undefined && { pattern: text('pattern')! }),
    ...(text('format') !== undefined && { format: text('format')! }),
  }
  return nullable || from['nullable'] === true ? { anyOf: [schema, { type: 'null' }] } : schema
}

/** The type, and whether null is one as well. */
function typeOf(told: unknown): readonly [Schema['type'], boolean] {
  const all = (Array.isArray(told) ? told : [told]).filter((one): one is NonNullable<Schema['type']> =>
    types.has(one as string),
  )
  return [all.find((one) => one !== 'null') ?? all[0], all.length > 1 && all.includes('null')]
}

const more = (bound: number | undefined, by: number) => (bound === undefined ? undefined : bound + by)

/** Those that are there. */
export function bounds<K extends string>(all: Readonly<Record<K, number | undefined>>): { [name in K]?: number } {
  return Object.fromEntries(Object.entries(all).filter(([, bound]) => bound !== undefined)) as { [name in K]?: number }
}
