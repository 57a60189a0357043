import type { Expression } from './expression.ts'
import { readJsonSchema } from './json-schema.ts'
import { formats, merged, modified, optionsOf, type Context, type Modifier } from './modifiers.ts'
import { plainValue, type Definitions } from './plain-value.ts'
import type { Schema } from './schema.ts'

/** Most schemas that one is made of. */
const mostSchemas = 400

/** A chain of calls: what it begins with, the members that are named before the first call, and the calls. */
interface Chain {
  readonly root: string | undefined
  readonly members: readonly string[]
  readonly calls: readonly Modifier[]
}

/**
 * The schema that an expression builds, in the manner of zod, joi, yup, valibot, superstruct and TypeBox: `z.object({ … }).strict()`.
 * Whatever is not understood allows everything.
 */
export function readSchema(
  expression: Expression,
  defined: Definitions,
  /** Names whose schemas are being read: what holds itself ends there. */
  open: ReadonlySet<string> = new Set(),
  /** How many more schemas are read: parts that are shared make many of few. */
  left: { schemas: number } = { schemas: mostSchemas },
): Schema {
  if (left.schemas-- <= 0) return {}
  const read = (inner: Expression) => readSchema(inner, defined, open, left)
  const readNamed = (name: string): Schema => {
    const definition = open.has(name) ? undefined : defined.get(name)
    return definition === undefined ? {} : readSchema(definition, defined, new Set([...open, name]), left)
  }
  if (expression.is === 'name') return readNamed(expression.name)
  if (expression.is === 'object') return readLiteral(expression, defined, read)
  const chain = chainOf(expression)
  if (chain === undefined) return {}
  const { root, members, calls } = chain
  const context: Context = { defined, read }
  const apply = (schema: Schema, all: readonly Modifier[]) =>
    all.reduce((so, modifier) => modified(so, modifier, context), schema)
  const definition = root === undefined ? undefined : defined.get(root)
  const required = definition && packageOf(definition)
  if (definition !== undefined && required === undefined) {
    const schema = readNamed(root!)
    return apply(members.length > 0 ? memberOf(schema, members) : schema, calls)
  }
  const [maker, ...rest] = calls
  if (maker === undefined) return {}
  const loose = isLoose(required ?? root)
  const made = make(maker, members, loose, context)
  return made === undefined ? {} : apply(loose ? { ...made, optional: true } : made, rest)
}

/** Libraries whose members may be left out unless they say otherwise. */
const isLoose = (library: string | undefined) => /^(?:@hapi\/)?(?:joi|yup)$/i.test(library ?? '')

/** What `require('joi')` names, also where a compiler wraps it: `__importDefault(require('joi'))`. */
function packageOf(definition: Expression): string | undefined {
  const call = chainOf(definition)?.calls[0]
  const arg = call?.args[0]
  if (call?.name === 'require') return arg?.is === 'value' ? String(arg.value) : ''
  return arg?.is === 'call' && definition.is === 'call' && definition.of.is === 'name' ? packageOf(arg) : undefined
}

export function chainOf(expression: Expression): Chain | undefined {
  const calls: Modifier[] = []
  const members: string[] = []
  for (let at = expression; ;)
    if (at.is === 'call') {
      const { of, args } = at
      if (of.is === 'member') {
        calls.unshift({ name: of.name, args })
        at = of.of
      } else if (of.is === 'name') return { root: undefined, members, calls: [{ name: of.name, args }, ...calls] }
      else return undefined
    } else if (at.is === 'member') {
      members.unshift(at.name)
      at = at.of
    } else return at.is === 'name' ? { root: at.name, members, calls } : undefined
}

/** `Base.shape.email`, `List.element` */
function memberOf(schema: Schema, members: readonly string[]): Schema {
  const [first, name] = members
  if (first === 'shape' || first === 'entries' || first === 'properties')
    return name === undefined ? schema : (schema.properties?.[name] ?? {})
  return first === 'element' ? (schema.items ?? {}) : schema
}

function make(
  { name, args }: Modifier,
  members: readonly string[],
  loose: boolean,
  context: Context,
): Schema | undefined {
  const { defined, read } = context
  const [first, second] = args
  const at = (arg: Expression | undefined): Schema => (arg === undefined ? {} : read(arg))
  const all = (arg: Expression | undefined): Schema[] => (arg?.is === 'list' ? arg.items.map(read) : [])
  const of = (type: NonNullable<Schema['type']>): Schema => ({ type, ...optionsIn(args, defined) })
  switch (name.replace(/^[A-Z]/, (letter) => letter.toLowerCase())) {
    case 'object':
    case 'strictObject':
    case 'looseObject':
    case 'interface':
      return first?.is === 'object' ? readLiteral(first, defined, read, true) : { type: 'object', properties: {} }
    case 'string':
    case 'text':
      return of('string')
    case 'number':
    case 'float':
      return of('number')
    case 'int':
    case 'integer':
      return of('integer')
    case 'boolean':
    case 'bool':
      return { type: 'boolean' }
    case 'stringbool':
      return { enum: ['true', 'false'] }
    case 'date':
      // A date is written as a text in JSON.
      return members.includes('iso') || members.includes('coerce') || loose
        ? { type: 'string', format: members.includes('iso') || loose ? 'date' : 'date-time' }
        : {}
    case 'array':
    case 'list':
    case 'set':
      return { type: 'array', ...(first && { items: at(first) }), ...optionsIn(args.slice(1), defined) }
    case 'tuple':
      return { type: 'array', tuple: all(first) }
    case 'enum':
    case 'enums':
    case 'nativeEnum':
    case 'picklist':
      return { enum: optionsOf(args, defined) }
    case 'literal':
    case 'valid':
    case 'isEqual':
      return { enum: optionsOf(args, defined) }
    case 'union':
    case 'alternatives':
      return { anyOf: first?.is === 'list' ? all(first) : args.map(read) }
    case 'discriminatedUnion':
    case 'variant':
      return { anyOf: all(second) }
    case 'intersection':
    case 'intersect':
      return (first?.is === 'list' ? all(first) : args.map(read)).reduce(merged, {})
    case 'record':
      return { type: 'object', properties: {} }
    case 'optional':
    case 'nullish':
    case 'nullable':
      return modified(at(first), { name: name.toLowerCase(), args: [] }, context)
    case 'null':
      return { type: 'null' }
    case 'preprocess':
      return at(second)
    case 'pipe':
      return args.slice(1).reduce<Schema>((schema, arg) => {
        const [action] = chainOf(arg)?.calls ?? []
        return action === undefined ? schema : modified(schema, action, context)
      }, at(first))
    case 'partial':
    case 'required':
    case 'pick':
    case 'omit':
      return modified(at(first), { name: name.toLowerCase(), args: args.slice(1) }, context)
    case 'readonly':
    case 'lazy':
    case 'strict':
      return at(first)
    case 'unknown':
    case 'any':
    case 'mixed':
      return {}
    default:
      return formats.has(name) ? { type: 'string', format: formats.get(name)! } : undefined
  }
}

/** TypeBox's options: `Type.String({ minLength: 1 })`. */
function optionsIn(args: readonly Expression[], defined: Definitions): Schema {
  const options = args.at(-1)
  if (options?.is !== 'object') return {}
  const { type: _, ...said } = readJsonSchema(plainValue(options, defined))
  return said
}

/** An object of schemas by name, or, if it says so, a JSON Schema. */
function readLiteral(
  expression: Extract<Expression, { is: 'object' }>,
  defined: Definitions,
  read: (inner: Expression) => Schema,
  isShape = false,
): Schema {
  const isSchema = expression.members.some(
    ({ name, value }) =>
      /^(?:properties|enum|const|anyOf|oneOf|items)$/.test(name ?? '') || (name === 'type' && value.is === 'value'),
  )
  if (isSchema && !isShape) return readJsonSchema(plainValue(expression, defined))
  return expression.members.reduce<Schema>(
    (schema, { name, value }) => {
      const member = read(value)
      if (name === undefined) return member.properties ? merged(schema, member) : schema
      const { optional, ...rest } = member
      const required = (schema.required ?? []).filter((one) => one !== name)
      return {
        ...schema,
        properties: { ...schema.properties, [name]: rest },
        required: optional ? required : [...required, name],
      }
    },
    { type: 'object', properties: {}, required: [] },
  )
}
