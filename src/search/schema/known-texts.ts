import { hasMark } from '../../lambda/observe/marks.ts'
import type { Schema } from './schema.ts'
import { valuesOfSchema } from './schema-values.ts'

/** The schema with the texts of a value that it took where any text would do; the same where there are none. */
export function withTextsOf(schema: Schema, value: unknown): Schema {
  const { anyOf, properties, items, tuple } = schema
  if (anyOf !== undefined) {
    const made = anyOf.map((one) => withTextsOf(one, value))
    return made.some((one, i) => one !== anyOf[i]) ? { ...schema, anyOf: made } : schema
  }
  if (Array.isArray(value)) {
    if (items === undefined || tuple !== undefined || value.length === 0) return schema
    const made = withTextsOf(items, value[0])
    return made === items ? schema : { ...schema, items: made }
  }
  if (typeof value === 'object' && value !== null) {
    const changed = Object.entries(properties ?? {}).flatMap(([name, one]): [string, Schema][] => {
      const made = Object.hasOwn(value, name) ? withTextsOf(one, (value as Record<string, unknown>)[name]) : one
      return made === one ? [] : [[name, made]]
    })
    return changed.length === 0 ? schema : { ...schema, properties: { ...properties, ...Object.fromEntries(changed) } }
  }
  return typeof value === 'string' && isOpen(schema) && isChosen(schema, value) ? { enum: [value] } : schema
}

const isOpen = (schema: Schema) => schema.type === 'string' && schema.enum === undefined && schema.format === undefined

/** What a schema alone suggests, or says where it was sent, nobody chose. */
const isChosen = (schema: Schema, text: string) => !hasMark(text) && !valuesOfSchema(schema).includes(text)
