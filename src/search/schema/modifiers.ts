import type { Expression } from './expression.ts'
import { plainValue, RegExpSource, type Definitions } from './plain-value.ts'
import type { Schema } from './schema.ts'

/** What validators call forms of texts, as JSON Schema calls them. */
export const formats: ReadonlyMap<string, string> = new Map([
  ['email', 'email'],
  ['uuid', 'uuid'],
  ['uuidv4', 'uuid'],
  ['guid', 'uuid'],
  ['url', 'uri'],
  ['uri', 'uri'],
  ['httpUrl', 'uri'],
  ['ip', 'ipv4'],
  ['ipv4', 'ipv4'],
  ['ipv6', 'ipv6'],
  ['datetime', 'date-time'],
  ['isoTimestamp', 'date-time'],
  ['isoDateTime', 'date-time'],
  ['isoDate', 'date'],
  ['date', 'date'],
  ['time', 'time'],
  ['hostname', 'hostname'],
  ['e164', 'e164'],
  ['hex', 'hex'],
  ['hexadecimal', 'hex'],
])

/** What is said of a schema after it is made: `.min(1)`, `.optional()`, or within `v.pipe(…)`. */
export interface Modifier {
  readonly name: string
  readonly args: readonly Expression[]
}

/** Reads schemas within schemas. */
export interface Context {
  readonly defined: Definitions
  readonly read: (expression: Expression) => Schema
}

/** A schema with what a modifier says; what is not understood says nothing. */
export function modified(schema: Schema, { name, args }: Modifier, { defined, read }: Context): Schema {
  const first = args[0] && plainValue(args[0], defined)
  const bound = typeof first === 'number' ? first : undefined
  const names = namesIn(first)
  switch (name) {
    case 'optional':
    case 'nullish':
    case 'default':
    case 'prefault':
    case 'catch':
    case 'exactOptional': {
      const open: Schema = { ...schema, optional: true }
      return name === 'nullish' ? { anyOf: [open, { type: 'null' }], optional: true } : open
    }
    case 'required': {
      const { optional, ...rest } = schema
      if (optional || !rest.properties) return rest
      const isAsked = (name: string) => !names || names.includes(name) || rest.required?.includes(name) === true
      return { ...rest, required: Object.keys(rest.properties).filter(isAsked) }
    }
    case 'nullable':
      return { anyOf: [schema, { type: 'null' }], ...(schema.optional && { optional: true }) }
    case 'min':
    case 'gte':
    case 'minLength':
    case 'minValue':
    case 'minimum':
      return bound === undefined ? schema : atLeast(schema, bound)
    case 'max':
    case 'lte':
    case 'maxLength':
    case 'maxValue':
    case 'maximum':
      return bound === undefined ? schema : atMost(schema, bound)
    case 'gt':
    case 'greater':
    case 'moreThan':
      return bound === undefined ? schema : atLeast(schema, bound + least)
    case 'lt':
    case 'less':
    case 'lessThan':
      return bound === undefined ? schema : atMost(schema, bound - least)
    case 'length':
    case 'size':
      return bound === undefined ? schema : atMost(atLeast(schema, bound), bound)
    case 'positive':
      return atLeast(schema, least)
    case 'nonnegative':
      return atLeast(schema, 0)
    case 'negative':
      return atMost(schema, -least)
    case 'nonempty':
    case 'nonEmpty':
      return atLeast(schema, 1)
    case 'int':
    case 'integer':
    case 'safe':
      return { ...schema, type: 'integer' }
    case 'regex':
    case 'pattern':
    case 'matches': {
      const source = first instanceof RegExpSource ? first.source : typeof first === 'string' ? first : undefined
      return source === undefined ? schema : { ...schema, pattern: source }
    }
    case 'startsWith':
      return typeof first === 'string' ? { ...schema, pattern: `^${first.replaceAll(/[^\w-]/g, '\\$&')}` } : schema
    case 'valid':
    case 'oneOf':
    case 'values':
      return { ...schema, enum: optionsOf(args, defined) }
    case 'of':
    case 'items':
      return args[0] ? { ...schema, items: read(args[0]) } : schema
    case 'array':
      return { type: 'array', items: schema }
    case 'or':
      // Names of members, which joi asks for, say what no member says.
      return args.some(({ is }) => is === 'value') ? schema : { anyOf: [schema, ...args.map(read)] }
    case 'and':
    case 'merge':
    case 'concat':
    case 'extend':
    case 'safeExtend':
    case 'augment':
    case 'keys':
    case 'append':
    case 'shape':
      return args[0] ? merged(schema, read(args[0])) : schema
    case 'pipe': {
      // What a text is made into may be of another kind.
      const next = args[0] && read(args[0])
      const isText = schema.type === 'string' && next?.enum?.every((option) => typeof option === 'string')
      return isText ? { ...schema, enum: next!.enum! } : schema
    }
    case 'partial':
      if (args.length === 0) return { ...schema, required: [] }
      return names ? { ...schema, required: (schema.required ?? []).filter((one) => !names.includes(one)) } : schema
    case 'pick':
    case 'omit':
      return names ? only(schema, (key) => names.includes(key) === (name === 'pick')) : schema
    default:
      return formats.has(name) && schema.type === 'string' ? { ...schema, format: formats.get(name)! } : schema
  }
}

/** How far beyond a bound a number is that may not be the bound itself: those of integers become integers at the end. */
const least = 0.01

/** The names that `{ id: true }` and `['id']` list; undefined for anything else. */
function namesIn(listed: unknown): readonly string[] | undefined {
  if (Array.isArray(listed)) return listed.filter((name) => typeof name === 'string')
  return typeof listed === 'object' && listed !== null ? Object.keys(listed) : undefined
}

/** A schema with a bound, unless it has one that asks for more. */
function atLeast(schema: Schema, bound: number): Schema {
  const name = schema.type === 'string' ? 'minLength' : schema.type === 'array' ? 'minItems' : 'minimum'
  return { ...schema, [name]: Math.max(bound, schema[name] ?? -Infinity) }
}

/** A schema with a bound, unless it has one that allows less. */
function atMost(schema: Schema, bound: number): Schema {
  const name = schema.type === 'string' ? 'maxLength' : schema.type === 'array' ? 'maxItems' : 'maximum'
  return { ...schema, [name]: Math.min(bound, schema[name] ?? Infinity) }
}

/** Values that are listed, one by one or in one list. */
export function optionsOf(args: readonly Expression[], defined: Definitions): unknown[] {
  return args
    .flatMap((arg) => plainValue(arg, defined))
    .flatMap((value): unknown[] => (typeof value === 'object' && value !== null ? Object.values(value) : [value]))
    .filter((value) => value !== undefined)
}

/** What both schemas of objects ask for; the second decides where both name a member. */
export function merged(one: Schema, other: Schema): Schema {
  const properties = { ...one.properties, ...other.properties }
  const isAsked = (name: string) =>
    (other.properties && Object.hasOwn(other.properties, name) ? other : one).required?.includes(name) === true
  return { ...one, type: 'object', properties, required: Object.keys(properties).filter(isAsked) }
}

function only(schema: Schema, keeps: (name: string) => boolean): Schema {
  const properties = Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => keeps(name)))
  return { ...schema, properties, required: (schema.required ?? []).filter(keeps) }
}
