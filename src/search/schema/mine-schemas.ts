import { chainOf, readSchema } from './builders.ts'
import { afterTypes, readExpression, type Expression } from './expression.ts'
import type { Definitions } from './plain-value.ts'
import type { Token } from '../tokens/source-values.ts'
import type { NamedSchema, Schema } from './schema.ts'
import { sound } from './sound.ts'

/** What a source says of schemas, before the names of other modules are known. */
export interface MinedSchemas {
  readonly defined: Definitions
  readonly roots: readonly SchemaRoot[]
}

/** Where a schema begins, and what it is called or handed to. */
export interface SchemaRoot {
  readonly expression: Expression
  readonly called: string
  /** What the names of its own module stand for. */
  readonly own: Definitions
}

const noSchemas: MinedSchemas = { defined: new Map(), roots: [] }

/** Most schemas of a handler. */
const mostSchemas = 16

const objectMaker = /^(?:object|strictObject|looseObject|discriminatedUnion|variant|Object)$/

/** What makes a schema of one that it is told first. */
const chooser = /^(?:pick|omit|partial|required)$/i

/** Finds schemas that a source builds or writes down, among its tokens (none of them space or comments); none in what no stack holds. */
export function mineSchemas(tokens: readonly Token[]): MinedSchemas {
  try {
    return mined(tokens)
  } catch {
    return noSchemas
  }
}

function mined(tokens: readonly Token[]): MinedSchemas {
  const written = definitionsIn(tokens)
  const defined = new Map([...written.values()].map(({ name, expression }) => [name, expression]))
  const roots: SchemaRoot[] = []
  const value = (i: number) => tokens[i]?.value
  let covered = 0
  const add = (start: number, called: string) => {
    const { expression, end } = readExpression(tokens, start)
    roots.push({ expression, called, own: defined })
    covered = end
  }
  for (let i = 0; i < tokens.length; i++) {
    const definition = written.get(i)
    if (definition !== undefined && isSchema(definition.expression, defined)) {
      const { name, end } = definition
      roots.push({ expression: { is: 'name', name }, called: name, own: defined })
      covered = end
    }
    if (i < covered) continue
    // z.object({ … }), and v.pipe(v.object({ … })) from its first part on
    const isMade = objectMaker.test(value(i)!) && value(afterTypes(tokens, i + 1)) === '('
    const made = isMade ? libraryBefore(tokens, i) : undefined
    if (made !== undefined) add(made, calledAt(tokens, made))
    else if (value(i) === 'properties' && value(i + 1) === ':' && value(i + 2) === '{') {
      const start = openBefore(tokens, i)
      if (start !== undefined && start >= covered) add(start, calledAt(tokens, start))
    }
  }
  return { defined, roots }
}

interface Definition {
  readonly name: string
  readonly expression: Expression
  /** The index after it. */
  readonly end: number
}

/** What is declared, by where that begins, the first of each name: what uses another may stand before it. */
function definitionsIn(tokens: readonly Token[]): ReadonlyMap<number, Definition> {
  const found = new Map<number, Definition>()
  const names = new Set<string>()
  /** A bundle writes `var`, and one for many when it is minified: `var a = …, b = …`. */
  const commas = new Set<number>()
  for (const [i, { value }] of tokens.entries()) {
    if (!/^(?:const|let|var)$/.test(value) && !(value === ',' && commas.has(i))) continue
    const from = definitionAt(tokens, i)
    if (from === undefined) continue
    const name = tokens[i + 1]!.value
    const { expression, end } = readExpression(tokens, from)
    commas.add(endOfStatement(tokens, end))
    if (!names.has(name)) found.set(i, { name, expression, end })
    names.add(name)
  }
  return found
}

/** Where `z.` begins, or `import_zod.z.`, as compilers write it. */
function libraryBefore(tokens: readonly Token[], at: number): number | undefined {
  const value = (i: number) => tokens[i]?.value
  if (value(at - 1) !== '.') return undefined
  if (value(at - 3) !== '.') return at - 2
  return tokens[at - 4]?.type === 'IdentifierName' && value(at - 5) !== '.' ? at - 4 : undefined
}

/** Where the value of `const NAME = …` begins. */
function definitionAt(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at + 1]?.type !== 'IdentifierName') return undefined
  // const LIMITS: Record<string, number> = …
  for (let i = at + 2; i < at + 40; i++) {
    const { value = ';' } = tokens[i] ?? {}
    if (value === '=') return i + 1
    if (value === ';' || (i === at + 2 && value !== ':')) return undefined
  }
  return undefined
}

/** Where the next `,` of a declaration stands, or else the end of it: what is no plain value is skipped. */
function endOfStatement(tokens: readonly Token[], from: number): number {
  for (let i = from, depth = 0; i < tokens.length; i++) {
    const { value } = tokens[i]!
    if (/^[([{]$/.test(value)) depth++
    else if (/^[)\]}]$/.test(value) && depth-- === 0) return i
    else if (depth === 0 && /^(?:[,;]|const|let|var|export|import|return|if|for)$/.test(value)) return i
  }
  return tokens.length
}

function isSchema(expression: Expression, defined: Definitions, deepest = 8): boolean {
  if (expression.is === 'object') return expression.members.some(({ name }) => name === 'properties')
  const { root, calls = [] } = chainOf(expression) ?? {}
  const base = root === undefined ? undefined : defined.get(root)
  // const Order = Base.extend({ … })
  if (base !== undefined && deepest > 0 && calls.length > 0 && isSchema(base, defined, deepest - 1)) return true
  return calls.some(({ name, args: [first, ...others] }) => {
    if (objectMaker.test(name) || [first, ...others].some((arg) => arg !== undefined && isObjectMade(arg))) return true
    // const Order = v.pick(Base, ['sku'])
    const of = first?.is === 'name' && chooser.test(name) ? defined.get(first.name) : undefined
    return of !== undefined && deepest > 0 && isSchema(of, defined, deepest - 1)
  })
}

const isObjectMade = (expression: Expression) =>
  chainOf(expression)?.calls.some(({ name }) => objectMaker.test(name)) === true

/** The bracket that is open where a token stands. */
function openBefore(tokens: readonly Token[], at: number): number | undefined {
  for (let i = at - 1, depth = 0; i >= 0; i--) {
    const { value } = tokens[i]!
    if (value === '}' || value === ')' || value === ']') depth++
    else if ((value === '{' || value === '(' || value === '[') && depth-- === 0) return value === '{' ? i : undefined
  }
  return undefined
}

/** What stands before a value: a key, or what the call that takes it is told first, as in `zValidator('query', …)`. */
function calledAt(tokens: readonly Token[], start: number): string {
  const before = tokens[start - 1]?.value
  const told = tokens[start - 2]?.value ?? ''
  return before === ':' || before === ',' || before === '=' ? told.replaceAll(/["'`]/g, '') : ''
}

/** The schemas of requests, with the names of all modules known: those that are part of another come last. */
export function schemasOf({ defined, roots }: MinedSchemas): readonly NamedSchema[] {
  const parts = new Set(
    roots.flatMap(({ expression }) => {
      const own = expression.is === 'name' ? expression.name : undefined
      return namesIn(own === undefined ? expression : (defined.get(own) ?? expression)).filter((name) => name !== own)
    }),
  )
  const isPart = ({ expression }: SchemaRoot) => expression.is === 'name' && parts.has(expression.name)
  return [...roots.filter((root) => !isPart(root)), ...roots.filter(isPart)]
    .filter(({ called }) => !/response|reply|output|result|headers?$|^\d+$|^params$/i.test(called))
    .slice(0, mostSchemas)
    .map(({ expression, called, own }) => ({
      schema: sound(readSchema(expression, new Map([...defined, ...own]))),
      ...(/query|filter|search/i.test(called) && { place: 'query' as const }),
      ...(/^(?:body|json)$|body/i.test(called) && { place: 'body' as const }),
    }))
    .filter(({ schema }) => saysSomething(schema))
}

const saysSomething = ({ properties, anyOf, items }: Schema): boolean =>
  (properties !== undefined && Object.keys(properties).length > 0) ||
  anyOf?.some(saysSomething) === true ||
  (items !== undefined && saysSomething(items))

function namesIn(expression: Expression): string[] {
  switch (expression.is) {
    case 'name':
      return [expression.name]
    case 'member':
    case 'spread':
      return namesIn(expression.of)
    case 'call':
      return [expression.of, ...expression.args].flatMap(namesIn)
    case 'list':
      return expression.items.flatMap(namesIn)
    case 'object':
      return expression.members.flatMap(({ value }) => namesIn(value))
    default:
      return []
  }
}
