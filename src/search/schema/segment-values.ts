import { readSchema } from './builders.ts'
import type { MinedSchemas } from './mine-schemas.ts'
import type { Schema } from './schema.ts'
import { valuesOfSchema } from './schema-values.ts'
import { sound } from './sound.ts'

/** Most values of one parameter. */
const mostValues = 4

/** What a schema of path parameters is called, or handed to. */
const callsSegments = /^(?:path|url|route)?_?params?(?:_?schema)?$/i

/** What the schemas of path parameters allow of each, by its name, the plainest first: what a validator lets through. */
export function segmentValues({ defined, roots }: MinedSchemas): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const { expression, called, own } of roots) {
    if (!callsSegments.test(called)) continue
    const { properties = {} } = sound(readSchema(expression, new Map([...defined, ...own])))
    for (const [name, schema] of Object.entries(properties)) {
      const texts = [...new Set([...(found.get(name) ?? []), ...textsOf(schema)])]
      if (texts.length > 0) found.set(name, texts.slice(0, mostValues))
    }
  }
  return found
}

/** Only of options and numbers: rows are told by texts, and one that was drawn would hide that none of them is there. */
const textsOf = (schema: Schema): string[] =>
  schema.enum === undefined && schema.type !== 'integer' && schema.type !== 'number'
    ? []
    : valuesOfSchema(schema, mostValues)
        .map(String)
        .filter((text) => /^[\w.~@+-]{1,40}$/.test(text))

/** A path with its parameters filled as their schemas allow: first the plainest of each, then one other at a time. */
export function filledPaths(path: string, values: ReadonlyMap<string, readonly string[]>): string[] {
  const names = [...path.matchAll(/:(\w+)|\{(\w+)\}/g)].map(([, colon, brace]) => (colon ?? brace)!)
  if (!names.some((name) => values.has(name))) return []
  const fill = (chosen: string, i: number) =>
    path.replaceAll(/:(\w+)|\{(\w+)\}/g, (_, colon?: string, brace?: string) => {
      const name = (colon ?? brace)!
      return values.get(name)?.at(name === chosen ? i : 0) ?? 'a'
    })
  const others = names.flatMap((name) => (values.get(name) ?? []).slice(1).map((_, i) => fill(name, i + 1)))
  return [...new Set([fill('', 0), ...others])]
}
