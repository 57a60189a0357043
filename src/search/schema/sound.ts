import { bounds } from './json-schema.ts'
import type { Schema } from './schema.ts'

/** Longest text and list that anybody means. */
const mostLong = 10_000

/**
 * A schema without what cannot be met: a source may mean another value by a name than what is found under it, and then bounds contradict
 * each other. Bounds of integers are integers. What is no member of anything is not left out of it either.
 */
export function sound(schema: Schema): Schema {
  const { type, properties, items, tuple, anyOf } = schema
  const isInteger = type === 'integer'
  const [minimum, maximum] = ordered(
    isInteger ? rounded(schema.minimum, Math.ceil) : schema.minimum,
    isInteger ? rounded(schema.maximum, Math.floor) : schema.maximum,
  )
  const [minLength, maxLength] = ordered(whole(schema.minLength), whole(schema.maxLength))
  const [minItems, maxItems] = ordered(whole(schema.minItems), whole(schema.maxItems))
  const { optional: _, ...all } = schema
  const {
    minimum: _1,
    maximum: _2,
    minLength: _3,
    maxLength: _4,
    minItems: _5,
    maxItems: _6,
    minProperties: _7,
    ...rest
  } = all
  return {
    ...rest,
    ...bounds({ minimum, maximum, minLength, maxLength, minItems, maxItems }),
    ...bounds({ minProperties: whole(schema.minProperties) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, sound(one)])),
    }),
    ...(items && { items: sound(items) }),
    ...(tuple && { tuple: tuple.map(sound) }),
    ...(anyOf && { anyOf: anyOf.map(sound) }),
  }
}

/** Without the sign of zero, which JSON does not write. */
const rounded = (bound: number | undefined, round: (bound: number) => number) =>
  bound === undefined ? undefined : round(bound) + 0

const whole = (bound: number | undefined) =>
  bound !== undefined && Number.isInteger(bound) && bound >= 0 && bound <= mostLong ? bound : undefined

const ordered = (least: number | undefined, most: number | undefined) =>
  least !== undefined && most !== undefined && most < least ? [least, undefined] : [least, most]
