import * as fc from 'fast-check'
import { fits } from '../tokens/pattern-cost.ts'
import type { Schema } from './schema.ts'
import { leastOf, valuesOfSchema } from './schema-values.ts'

/** Most members of a list beyond those that have to be there. */
const mostMore = 3

/** Numbers beyond this are drawn less often. */
const largest = 20_000

/** Values that a schema takes, with texts of the handler's source where they fit. Shrinks towards the plainest. */
export function arbitraryOf(schema: Schema, texts: readonly string[]): fc.Arbitrary<unknown> {
  const of = (inner: Schema) => arbitraryOf(inner, texts)
  const { anyOf, type, properties = {}, required = [], items = {}, tuple, minItems = 0, maxItems = Infinity } = schema
  if (schema.enum !== undefined && schema.enum.length > 0) return fc.constantFrom(...schema.enum)
  if (anyOf !== undefined && anyOf.length > 0) return fc.oneof(...anyOf.map(of))
  const known = fc.constantFrom(...valuesOfSchema(schema))
  switch (type) {
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, of(one)])), {
        requiredKeys: required.filter((name) => Object.hasOwn(properties, name)),
        noNullPrototype: true,
      })
    case 'array':
      return tuple
        ? fc.tuple(...tuple.map(of))
        : fc.array(of(items), { minLength: minItems, maxLength: Math.min(maxItems, minItems + mostMore) })
    case 'number':
    case 'integer': {
      const near = texts.map(Number).filter((number) => isWithin(schema, number))
      const all = [...(valuesOfSchema(schema) as number[]), ...near]
      const [small, large] = [all.filter((one) => one <= largest), all.filter((one) => one > largest)]
      if (small.length === 0 || large.length === 0) return fc.constantFrom(...all)
      // What is made so often takes so long that nothing else is tried.
      return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...small) }, fc.constantFrom(...large))
    }
    case 'boolean':
    case 'null':
      return known
    default: {
      const fitting = texts.filter((text) => isTaken(schema, text))
      return fitting.length > 0 ? fc.oneof(fc.constant(leastOf(schema)), known, fc.constantFrom(...fitting)) : known
    }
  }
}

function isWithin({ type, minimum = -Infinity, maximum = Infinity }: Schema, number: number): boolean {
  return (
    Number.isFinite(number) && number >= minimum && number <= maximum && (type === 'number' || Number.isInteger(number))
  )
}

function isTaken({ minLength = 0, maxLength = Infinity, pattern, format }: Schema, text: string): boolean {
  if (format !== undefined || text.length < minLength || text.length > maxLength) return false
  return pattern === undefined || fits(pattern, text)
}
