import { beforeValue, meaningful, numberOfLiteral, textOfLiteral, type Token } from '../tokens/source-values.ts'
import type { NamedPlace } from './value-encodings.ts'

/** What a source can write down as a value that it compares with. */
export type Literal = string | number | boolean

/** With which values a source compares what goes by a name: `order.type === 'refund'`, `case 'a'`, `table[kind]`. */
export interface Compared {
  readonly values: ReadonlyMap<string, ReadonlySet<Literal>>
  /** Names by which tables, lists, sets and maps of literals are looked into, which other modules may hold. */
  readonly lookups: readonly (readonly [name: string, table: string])[]
  readonly tables: ReadonlyMap<string, readonly Literal[]>
  /** Keys of schemas: `title: z.string()`, `title: { type: 'string' }`. */
  readonly fields: readonly string[]
  /** Names that hold what goes by another name in a request. */
  readonly aliases: readonly (readonly [alias: string, name: string])[]
}

const comparisons = new Set(['===', '==', '!==', '!=', '<', '>', '<=', '>='])
const lookupMethods = new Set(['has', 'get', 'includes', 'indexOf', 'hasOwn'])

/** What a JSON schema of a member starts with, and what such a schema has members for itself. */
const schemaStarts = new Set(['type', 'enum', 'const', 'format', 'pattern', 'minLength', 'maxLength', '$ref'])
const schemaWords = new Set(['if', 'then', 'else', 'not', 'items', 'properties'])

/** What makes a schema of a value, as packages are imported. */
const schemaMakers = new Set(['z', 'Joi', 'joi', 'yup', 'v', 't', 'Type', 'S'])

/** Most tokens of a schema that are looked at. */
const mostFieldTokens = 30

/** What `typeof` answers. */
const types: ReadonlySet<unknown> = new Set('bigint boolean function number object string symbol undefined'.split(' '))

const declarations = new Set(['const', 'let', 'var'])
const endsStatement = (text: string) => text === ';' || text === 'return' || text === 'if' || declarations.has(text)

/** Most tokens of a declaration that are looked at. */
const mostAliasTokens = 28

/** Most values of one name, and most tokens of a list or a switch. */
const mostValues = 24
const mostTokens = 600

/** Collects what a source compares, name by name. */
export function mineCompared(all: readonly Token[]): Compared {
  const tokens = meaningful(all)
  const values = new Map<string, Set<Literal>>()
  const lookups: [string, string][] = []
  const tables: Tables = new Map()
  const aliases: [string, string][] = []
  const fields = new Set<string>()
  const at = (i: number) => tokens[i]?.value ?? ''
  const isName = (i: number) => tokens[i]?.type === 'IdentifierName'
  const add = (name: string | undefined, value: Literal | undefined) => {
    if (name === undefined || value === undefined || name === 'length' || types.has(value)) return
    const known = values.get(name) ?? new Set()
    if (known.size < mostValues) values.set(name, known.add(value))
  }
  /** The last name between two places: what `table[order.kind]` looks up is called `kind`. */
  const lastName = (from: number, to: number) => {
    for (let i = to - 1; i >= from; i--) if (isName(i)) return at(i)
    return undefined
  }
  /** What the value before a comparison is called: `order.type`, `type.toLowerCase()`, `String(order.type)`. */
  const nameBefore = (i: number) => {
    if (isName(i)) return at(i)
    if (at(i) !== ')' && at(i) !== ']') return undefined
    // query('mode'), headers['x-plan']
    if (/^[([]$/.test(at(i - 2)) && typeof literalOf(tokens[i - 1]) === 'string')
      return String(literalOf(tokens[i - 1]))
    return isName(i - 1) ? at(i - 1) : at(i - 1) === '(' && at(i - 3) === '.' && isName(i - 4) ? at(i - 4) : undefined
  }
  const closing = (open: number) => {
    for (let i = open, depth = 0; i < Math.min(tokens.length, open + mostTokens); i++) {
      if ('([{'.includes(at(i)) && tokens[i]!.type === 'Punctuator') depth++
      else if (')]}'.includes(at(i)) && tokens[i]!.type === 'Punctuator' && --depth === 0) return i
    }
    return undefined
  }
  /** What a list holds that ends there, or a set made of one; what ends there may be a member or a call, too. */
  const listBefore = (end: number): readonly Token[] => {
    const last = at(end) === ')' ? end - 1 : end
    if (at(last) !== ']') return []
    let open = last - 1
    while (open > last - mostTokens && open >= 0 && at(open) !== '[') open--
    const isSet = last !== end && at(open - 1) === '(' && at(open - 2) === 'Set'
    const isMember = isName(open - 1) ? !beforeValue.has(at(open - 1)) : /^[)\]]$/.test(at(open - 1))
    return at(open) === '[' && (last === end ? !isMember : isSet) ? tokens.slice(open + 1, last).toReversed() : []
  }
  for (let i = 0; i < tokens.length; i++) {
    const { type, value } = tokens[i]!
    if (declarations.has(value) && isName(i + 1) && at(i + 2) === '=')
      // const kind = header(event, 'x-kind')
      for (let j = i + 3; j < i + mostAliasTokens && !endsStatement(at(j)); j++) {
        const text = literalOf(tokens[j])
        if (typeof text === 'string' && /^[\w-]+$/.test(text)) aliases.push([at(i + 1), text])
      }
    const isKey = type === 'IdentifierName' && /^[{,]$/.test(at(i - 1)) && at(i + 1) === ':'
    const isSchema =
      (at(i + 2) === '{' && schemaStarts.has(at(i + 3)) && at(i + 4) === ':') ||
      (schemaMakers.has(at(i + 2)) && at(i + 3) === '.')
    if (isKey && isSchema && !schemaWords.has(value)) {
      fields.add(value)
      // enum: ['a', 'b'], z.enum(['a', 'b'])
      const list = tokens.slice(i + 3, i + mostFieldTokens).findIndex((token) => token.value === 'enum') + i + 3
      const end = at(list) === 'enum' && at(list + 2) === '[' ? closing(list + 2) : undefined
      const isItsOwn = !tokens
        .slice(i + 3, list)
        .some((token, j) => token.value === ',' && at(i + 5 + j) === ':' && at(i + 6 + j) === '{')
      if (end !== undefined && isItsOwn) for (const token of tokens.slice(list + 3, end)) add(value, literalOf(token))
    }
    const told = isKey && /^[,}]$/.test(at(i + 3)) ? literalOf(tokens[i + 2]) : undefined
    if (told !== undefined && told !== '') addTable(tables, `.${value}`, [told])
    if (type === 'Punctuator' && comparisons.has(value)) {
      // rows.find((row) => row.id === id)
      for (const [own, other] of [
        [i - 1, i + 1],
        [i + 1, i - 1],
      ] as const)
        if (at(i - 2) === '.' && own === i - 1 && isName(own) && isName(other) && value === '===') {
          lookups.push([at(own), `.${at(own)}`], [at(other), `.${at(own)}`])
        } else if (
          own === i + 1 &&
          isName(own) &&
          at(i + 2) === '.' &&
          isName(i + 3) &&
          isName(other) &&
          value === '==='
        )
          lookups.push([at(i + 3), `.${at(i + 3)}`], [at(other), `.${at(i + 3)}`])
      add(nameBefore(i - 1), literalOf(tokens[i + 1]))
      if (literalOf(tokens[i - 1]) !== undefined) {
        let last = i + 1
        while (isName(last) && /^\??\.$/.test(at(last + 1)) && isName(last + 2)) last += 2
        if (isName(last)) add(at(last), literalOf(tokens[i - 1]))
      }
    } else if (value === 'switch' && at(i + 1) === '(') {
      const end = closing(i + 1)
      const name = end === undefined ? undefined : lastName(i + 2, end)
      const last = end === undefined ? undefined : closing(end + 1)
      if (name === undefined || last === undefined) continue
      for (let j = end!; j < last; j++) if (at(j) === 'case') add(name, literalOf(tokens[j + 1]))
    } else if (type === 'IdentifierName' && at(i + 1) === '=' && /^(?:[[{]|new)$/.test(at(i + 2))) {
      const open = at(i + 2) === 'new' ? (/^(?:Set|Map)$/.test(at(i + 3)) ? i + 5 : -1) : i + 2
      const end = open < 0 ? undefined : closing(open)
      if (end !== undefined) addTable(tables, value, namesIn(tokens.slice(open, end)))
    } else if (type === 'IdentifierName' && at(i + 1) === '[' && isName(i + 2)) {
      const end = closing(i + 1)
      const name = end === undefined ? undefined : lastName(i + 2, end)
      if (name !== undefined) lookups.push([name, value])
    } else if (type === 'IdentifierName' && lookupMethods.has(value) && at(i - 1) === '.' && at(i + 1) === '(') {
      const end = closing(i + 1)
      if (end === i + 3 && isName(i - 2)) add(at(i - 2), literalOf(tokens[i + 2]))
      const name = end === undefined ? undefined : lastName(i + 2, end)
      if (name === undefined) continue
      if (value === 'hasOwn') lookups.push([name, at(i + 2)])
      else if (isName(i - 2)) lookups.push([name, at(i - 2)])
      else for (const token of listBefore(i - 2)) add(name, literalOf(token))
    } else if (value === 'in' && isName(i - 1) && isName(i + 1)) lookups.push([at(i - 1), at(i + 1)])
  }
  return { values, lookups, tables, aliases, fields: [...fields] }
}

/** Keys of an object, or the texts of a list or of a map's pairs. */
function namesIn(tokens: readonly Token[]): Literal[] {
  const names: Literal[] = []
  const isObject = tokens[0]?.value === '{'
  let depth = 0
  for (const [i, token] of tokens.entries()) {
    if (token.type === 'Punctuator' && '([{'.includes(token.value)) depth++
    else if (token.type === 'Punctuator' && ')]}'.includes(token.value)) depth--
    if (depth > (isObject ? 1 : 2)) continue
    const text = literalOf(token)
    const isKey = /^(?::|\()$/.test(tokens[i + 1]?.value ?? '') && /^[{,]$/.test(tokens[i - 1]?.value ?? '')
    if (isObject && isKey && (text !== undefined || token.type === 'IdentifierName'))
      names.push(String(text ?? token.value))
    else if (!isObject && text !== undefined && (depth === 1 || tokens[i - 1]?.value === '[')) names.push(text)
  }
  return names.slice(0, mostValues)
}

function literalOf(token: Token | undefined): Literal | undefined {
  if (token?.type === 'IdentifierName' && (token.value === 'true' || token.value === 'false'))
    return token.value === 'true'
  if (token?.type === 'NumericLiteral') return numberOfLiteral(token.value)
  const isText = token?.type === 'StringLiteral' || token?.type === 'NoSubstitutionTemplate'
  return isText ? textOfLiteral(token.value) : undefined
}

type Tables = Map<string, readonly Literal[]>

/** Tables of one name are one: which of them is meant where is not known. */
function addTable(tables: Tables, name: string, some: readonly Literal[]): void {
  tables.set(name, [...new Set([...(tables.get(name) ?? []), ...some])].slice(0, mostValues))
}

/** What several modules compare, as one. */
export function joinCompared(all: readonly Compared[]): Compared {
  const values = new Map<string, Set<Literal>>()
  for (const one of all)
    for (const [name, some] of one.values) values.set(name, new Set([...(values.get(name) ?? []), ...some]))
  const tables: Tables = new Map()
  for (const one of all) for (const [name, some] of one.tables) addTable(tables, name, some)
  return {
    values,
    lookups: all.flatMap(({ lookups }) => lookups),
    tables,
    aliases: all.flatMap(({ aliases }) => aliases),
    fields: [...new Set(all.flatMap(({ fields }) => fields))],
  }
}

/** Values by name, with what the tables hold that are looked into, whatever module they stand in. */
export function comparedValues({
  values,
  lookups,
  tables,
  aliases,
}: Compared): ReadonlyMap<string, readonly Literal[]> {
  const found = new Map<string, Set<Literal>>()
  const add = (name: string, some: Iterable<Literal>) => {
    const known = found.get(name) ?? new Set()
    for (const value of some) if (known.size < mostValues) known.add(value)
    found.set(name, known)
  }
  for (const [name, some] of values) add(name, some)
  for (const [name, table] of lookups) add(name, tables.get(table) ?? [])
  for (const [alias, name] of aliases) if (found.has(alias)) add(name, found.get(alias)!)
  return new Map([...found].map(([name, some]) => [name, [...some]]))
}

/** Values that a source compares a key with, numbers with their neighbours; in bodies as they are and in a list. */
export function comparedIn(
  values: ReadonlyMap<string, readonly Literal[]>,
): (key: string, place: NamedPlace) => readonly unknown[] {
  return (key, place) => {
    const name = key.split('.').findLast((part) => !/^\d+$/.test(part)) ?? key
    const some = (values.get(name) ?? []).flatMap((value): Literal[] =>
      typeof value === 'number' ? [value, value + 1, value - 1] : [value],
    )
    return place === 'body' ? [...some, ...some.slice(0, 3).map((value) => [value])] : some.map(String)
  }
}
