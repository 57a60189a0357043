import { isDefault, type Knowledge } from './knowledge.ts'

/** What validators say of a value that is of another kind: zod, ajv, joi, class-validator and those who write their own. */
const wantedKind =
  /(?:expected|must be|should be|needs to be|has to be|is not|not)\s+(?:of type\s+)?(?:an?\s+)?["'`]?(number|integer|int|boolean|array|list|object|date)\b/i

const values: Readonly<Record<string, unknown>> = {
  number: 1,
  integer: 1,
  int: 1,
  boolean: true,
  array: ['a'],
  list: ['a'],
  object: {},
  date: '2024-02-28',
}

/** Most complaints that are read of one answer. */
const mostIssues = 20

/** Takes from what a validator complains of as what kind of value it wants a body key; returns of how many that was new. */
export function learnKinds({ body }: Knowledge, text: string): number {
  let fresh = 0
  for (const issue of issuesIn(text).slice(0, mostIssues)) {
    const kind = wantedKind.exec(issue)?.[1]?.toLowerCase()
    if (kind === undefined) continue
    const words = new Set(issue.split(/[^\w-]+/))
    for (const [key, value] of body) {
      if (!isDefault(value) || !words.has(key.split('.').at(-1)!)) continue
      body.set(key, values[kind])
      fresh++
    }
  }
  return fresh
}

/** What is said of one value each: an object that names it, a member called like it, or a part of a text. */
function issuesIn(text: string): string[] {
  try {
    return partsOf(JSON.parse(text))
  } catch {
    return text.split(separator)
  }
}

const separator = /[,;\n]/

/** What issues call the place that they are about. */
const places = ['path', 'instancePath', 'field', 'property', 'param', 'loc']

function partsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.split(separator)
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(partsOf)
  if (places.some((place) => Object.hasOwn(value, place))) return [JSON.stringify(value)]
  return Object.entries(value).flatMap(([key, one]) => partsOf(one).map((part) => `${key} ${part}`))
}
