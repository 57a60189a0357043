import type { Expression } from './expression.ts'

/** What the names of a source stand for. */
export type Definitions = ReadonlyMap<string, Expression>

/** How many names are followed to what they stand for. */
const deepest = 12

/** The value that an expression is, where it is written there or behind names; undefined where it has to be run. */
export function plainValue(expression: Expression, defined: Definitions, depth = 0): unknown {
  if (depth > deepest) return undefined
  const at = (inner: Expression) => plainValue(inner, defined, depth + 1)
  switch (expression.is) {
    case 'value':
      return expression.value
    case 'pattern':
      return new RegExpSource(expression.source)
    case 'name': {
      const definition = defined.get(expression.name)
      return definition && at(definition)
    }
    case 'member':
      return memberOf(at(expression.of), expression.name)
    case 'call': {
      const { of, args } = expression
      if (of.is !== 'member' || of.of.is !== 'name' || of.of.name !== 'Object') return undefined
      const object = args[0] && at(args[0])
      if (typeof object !== 'object' || object === null) return undefined
      if (of.name === 'freeze') return object
      return of.name === 'keys' ? Object.keys(object) : of.name === 'values' ? Object.values(object) : undefined
    }
    case 'list':
      return expression.items.flatMap((item) => {
        if (item.is !== 'spread') return [at(item)]
        const spread = at(item.of)
        return Array.isArray(spread) ? (spread as unknown[]) : []
      })
    case 'object': {
      const entries = expression.members.flatMap(({ name, value }): [string, unknown][] => {
        if (name !== undefined) return [[name, at(value)]]
        const spread = at(value)
        return typeof spread === 'object' && spread !== null ? Object.entries(spread) : []
      })
      return Object.fromEntries(entries)
    }
    default:
      return undefined
  }
}

/** The body of a regular expression literal, which is no text. */
export class RegExpSource {
  constructor(readonly source: string) {}
}

const memberOf = (object: unknown, name: string): unknown =>
  typeof object === 'object' && object !== null && Object.hasOwn(object, name)
    ? (object as Record<string, unknown>)[name]
    : undefined
