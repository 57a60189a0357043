import { textsFitting } from '../tokens/pattern-samples.ts'
import { textOfFormat } from '../tokens/text-wanted.ts'
import type { Schema } from './schema.ts'

/** Most values of one schema, and of a member or a branch of it. */
const mostValues = 40
const mostOfMember = 12

/** Longest text, and most members of a list, that are written to meet a bound. */
const mostWritten = 1_200

/** The plainest value that a schema takes: no more members than have to be there. */
export function leastOf(schema: Schema): unknown {
  const { anyOf, type, items, tuple, minimum, maximum } = schema
  if (schema.enum !== undefined && schema.enum.length > 0) return schema.enum[0]
  if (anyOf !== undefined && anyOf.length > 0) return leastOf(anyOf[0]!)
  switch (type) {
    case 'object':
      return objectOf(schema, leastNames(schema))
    case 'array':
      return tuple?.map(leastOf) ?? listOf(schema, leastOf(items ?? {}))
    case 'number':
    case 'integer':
      return minimum !== undefined && minimum > 1 ? minimum : maximum !== undefined && maximum < 1 ? maximum : 1
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return leastText(schema)
  }
}

function leastText({ format, pattern, minLength = 0, maxLength = Infinity }: Schema): string {
  const formed = format === undefined ? undefined : textOfFormat(format)
  const fitting = pattern === undefined ? [] : textsFitting(pattern)
  const text = fitting.find(({ length }) => length >= minLength && length <= maxLength) ?? formed
  return text ?? 'a'.repeat(Math.min(mostWritten, Math.max(1, minLength)))
}

/** The members that have to be there, and the first of the others where more of them have to. */
function leastNames({ properties = {}, required = [], minProperties = 0 }: Schema): readonly string[] {
  const others = Object.keys(properties).filter((name) => !required.includes(name))
  const there = required.filter((name) => Object.hasOwn(properties, name))
  return [...there, ...others.slice(0, Math.max(0, minProperties - there.length))]
}

const objectOf = ({ properties = {} }: Schema, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.flatMap((name) => (properties[name] ? [[name, leastOf(properties[name])]] : [])))

const listOf = ({ minItems = 1 }: Schema, item: unknown): unknown[] =>
  Array.from({ length: Math.min(mostWritten, Math.max(1, minItems)) }, () => item)

/** Values that a schema takes, the plainest first: each option, bound and optional member once. */
export function valuesOfSchema(schema: Schema, most = mostValues): unknown[] {
  const seen = new Set<string>()
  const values: unknown[] = []
  for (const value of candidates(schema)) {
    const text = JSON.stringify(value)
    if (seen.has(text)) continue
    seen.add(text)
    values.push(value)
    if (values.length >= most) break
  }
  return values
}

function* candidates(schema: Schema): Generator<unknown> {
  const { anyOf, type, minimum, maximum, items = {}, minItems = 0, maxItems = Infinity } = schema
  if (schema.enum !== undefined && schema.enum.length > 0) return yield* schema.enum
  if (anyOf !== undefined && anyOf.length > 0) {
    yield* anyOf.map(leastOf)
    for (const one of anyOf) yield* valuesOfSchema(one, mostOfMember)
    return
  }
  yield leastOf(schema)
  switch (type) {
    case 'object':
      return yield* objects(schema)
    case 'array': {
      if (schema.tuple) return
      const [first, ...others] = valuesOfSchema(items, mostOfMember)
      if (maxItems > 1) yield [first, first]
      for (const other of others) yield listOf(schema, other)
      if (others.length > 0 && maxItems > 1) yield [first, others[0]]
      if (minItems === 0) yield []
      if (maxItems <= mostWritten) yield Array.from({ length: maxItems }, () => first)
      return
    }
    case 'number':
    case 'integer':
      if (minimum !== undefined) yield minimum
      if (maximum !== undefined) yield maximum
      else yield Number.MAX_SAFE_INTEGER
      if ((minimum ?? 0) <= 0 && (maximum ?? 0) >= 0) yield 0
      return
    case 'boolean':
      return yield false
    case 'string': {
      const { minLength = 0, maxLength = Infinity, format, pattern } = schema
      if (pattern !== undefined) yield* textsFitting(pattern)
      if (format !== undefined || pattern !== undefined) return
      if (minLength === 0) yield ''
      if (minLength <= 1) yield '\u20ac'
      if (maxLength <= mostWritten) yield 'a'.repeat(maxLength)
      return
    }
    default:
  }
}

function* objects(schema: Schema): Generator<unknown> {
  const { properties = {}, required = [] } = schema
  const names = Object.keys(properties)
  const least = objectOf(schema, leastNames(schema))
  // Another member is one more of those that have to be there.
  const alone = required.length + 1 < (schema.minProperties ?? 0) ? least : objectOf(schema, required)
  const full = objectOf(schema, names)
  yield full
  for (const name of names) if (!required.includes(name)) yield { ...alone, [name]: full[name] }
  const others = names.map((name) => [name, valuesOfSchema(properties[name]!, mostOfMember).slice(1)] as const)
  // One of each before the second of any.
  for (let i = 0; i < mostOfMember; i++)
    for (const [name, values] of others) if (i < values.length) yield { ...alone, [name]: values[i] }
}
