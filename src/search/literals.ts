import jsTokens from 'js-tokens'
import { joinCompared, mineCompared, type Compared } from './compared.ts'
import { mineRouters, type Mount, type RegisteredRoute } from './router-tree.ts'
import { mineSchemas, type MinedSchemas } from './schema/mine-schemas.ts'
import { meaningful, numberOfLiteral, textOfLiteral } from './source-values.ts'

/** What a module's source says about the values that it compares with. */
export interface Literals {
  readonly strings: readonly string[]
  readonly numbers: readonly number[]
  /** Bodies of regular expression literals, without flags. */
  readonly patterns: readonly string[]
  /** Names after a dot and in patterns: `order.amount`, `const { amount } = order`. Those of the language are left out. */
  readonly members: readonly string[]
  /** Names after a dot that are called each time. */
  readonly called: readonly string[]
  readonly compared: Compared
  /** Path prefixes that routers are mounted at. */
  readonly mounts: readonly Mount[]
  /** Whether texts are split at slashes, as paths are. */
  readonly splitsPaths: boolean
  /** Whether objects are gone through key by key: `Object.entries(headers)`. */
  readonly walks: boolean
  /** Keys of object literals: tables of actions and the like. */
  readonly keys: readonly string[]
  /** Names that the source takes from a part of a request: `req.query.limit`, `c.req.header('x-tenant')`. */
  readonly named: Readonly<Record<RequestPart, readonly string[]>>
  /** Paths that are given to a router with a method: `app.post('/users')`. */
  readonly routes: readonly RegisteredRoute[]
  /** Schemas that are built or written down. */
  readonly schemas: MinedSchemas
  /** Specifiers of imports that are not packages. */
  readonly imports: readonly string[]
  /** Paths of the modules that were read. */
  readonly files: readonly string[]
}

/** The parts of a request whose names a source can show. */
export type RequestPart = 'query' | 'headers' | 'body' | 'cookies'

const requestParts: readonly RequestPart[] = ['query', 'headers', 'body', 'cookies']

/** How sources call the parts of a request: objects with members, and functions that take a name. */
const partOf: Readonly<Record<string, RequestPart>> = {
  query: 'query',
  queries: 'query',
  queryStringParameters: 'query',
  searchParams: 'query',
  params: 'query',
  headers: 'headers',
  header: 'headers',
  body: 'body',
  cookies: 'cookies',
  getCookie: 'cookies',
}

/** Longest source that is read, in characters; a bundle teaches little and takes long. */
const maxSource = 512 * 1024

const maxString = 64

/** Tokenizes a source (JavaScript or TypeScript) and collects its literals, in order, without repeats. */
export function mineLiterals(source: string): Literals {
  const strings = new Set<string>()
  const numbers = new Set<number>()
  const patterns = new Set<string>()
  const members = new Set<string>()
  const called = new Set<string>()
  const had = new Set<string>()
  const taken = new Set<string>()
  const imports = new Set<string>()
  const keys = new Set<string>()
  const named: Record<RequestPart, Set<string>> = {
    query: new Set(),
    headers: new Set(),
    body: new Set(),
    cookies: new Set(),
  }
  let before = ''
  let beforeThat = ''
  let third = ''
  let walks = false
  let splitsPaths = false
  const braces: string[][] = []
  let pattern: string[] = []
  let doubtful: { readonly part: RequestPart; readonly name: string } | undefined
  const tokens = source.length > maxSource ? [] : [...jsTokens(source)]
  for (const token of tokens) {
    switch (token.type) {
      case 'WhiteSpace':
      case 'LineTerminatorSequence':
      case 'SingleLineComment':
      case 'MultiLineComment':
        continue
      case 'StringLiteral':
      case 'NoSubstitutionTemplate': {
        const text = textOfLiteral(token.value)
        if (isImport(before, beforeThat)) {
          if (/^[./]/.test(text) || /^[@~#]\//.test(text)) imports.add(text)
        } else if (text !== '' && text.length <= maxString) {
          strings.add(text)
          // const COOKIE = 'sid'
          if (before === '=' && /cookie/i.test(beforeThat) && /^[\w-]{2,30}$/.test(text)) named.cookies.add(text)
          splitsPaths ||= text === '/' && before === '(' && beforeThat === 'split'
          // query('limit'), headers['x-a'], searchParams.get('q'), getCookie(c, 'a')
          const holder =
            before === '(' && /^(?:get|has)$/.test(beforeThat) ? third : before === ',' ? third : beforeThat
          const part = before === '(' || before === '[' || before === ',' ? ownPart(holder) : undefined
          if (part !== undefined && /^[\w.-]+$/.test(text)) named[part].add(text)
        }
        break
      }
      case 'TemplateHead':
      case 'TemplateMiddle':
      case 'TemplateTail': {
        const text = token.value.replace(/^[`}]|(?:\$\{|`)$/g, '').trim()
        if (text.length > 1 && text.length <= maxString) strings.add(text)
        break
      }
      case 'NumericLiteral': {
        const value = numberOfLiteral(token.value)
        if (value !== undefined) numbers.add(value)
        break
      }
      case 'RegularExpressionLiteral':
        patterns.add(token.value.slice(1, token.value.lastIndexOf('/')))
        break
      case 'IdentifierName':
        if (before === '{' || before === ',') braces.at(-1)?.push(token.value)
        if (before === '.' || before === '?.') {
          members.add(token.value)
          walks ||= beforeThat === 'Object' && walkers.has(token.value)
          const part = ownPart(beforeThat)
          if (part !== undefined && languageMembers.has(token.value)) doubtful = { part, name: token.value }
          else if (part !== undefined) named[part].add(token.value)
        }
        break
      case 'Punctuator':
        if (token.value === ':' && (beforeThat === '{' || beforeThat === ',') && /^[\w$]+$/.test(before))
          keys.add(before)
        if (before === ')' && beforeThat === '}' && (token.value === '{' || token.value === '=>'))
          // `function price({ sku, count })`, not `price({ sku, count })`
          for (const name of pattern) taken.add(name)
        if (token.value === '{') braces.push([])
        else if (token.value === '}') pattern = braces.pop() ?? []
        else if (token.value === '=' && before === '}') for (const name of pattern) taken.add(name)
        break
      default:
    }
    // `req.query.sort` is no method unless it is called.
    if (doubtful !== undefined && before === doubtful.name) {
      if (token.value !== '(' && doubtful.name !== 'length') named[doubtful.part].add(doubtful.name)
      doubtful = undefined
    }
    if (beforeThat === '.' || beforeThat === '?.') (token.value === '(' ? called : had).add(before)
    // `searchParams.get('q')` and `getCookie(c, 'a')` are told by what stands before the dot or the first argument
    third = before === '.' || before === '(' || before === '?.' ? beforeThat : third
    beforeThat = before
    before = token.value
  }
  return {
    strings: [...strings],
    numbers: [...numbers],
    patterns: [...patterns],
    // `from` and `at` are the language's after a dot, and nobody's in a pattern.
    members: [
      ...new Set([
        ...[...members].filter((name) => !languageMembers.has(name)),
        ...taken,
        ...(httpOfContext.test(source) ? ['requestContext.http'] : []),
      ]),
    ],
    called: [...called].filter((name) => !had.has(name)),
    walks,
    splitsPaths,
    compared: mineCompared(tokens),
    ...mineRouters(tokens, textOfLiteral),
    keys: [...keys].filter((name) => !responseKeys.has(name)),
    named: { query: [...named.query], headers: [...named.headers], body: [...named.body], cookies: [...named.cookies] },
    schemas: mineSchemas(meaningful(tokens)),
    imports: [...imports],
    files: [],
  }
}

/** What only events of HTTP APIs and Function URLs hold: `requestContext.http`, also where it is taken out of it. */
const httpOfContext =
  /\brequestContext\s*(?:\?\.|\.|:\s*\{)\s*http\b|\{[^{}]*\bhttp\b[^{}]*\}\s*=\s*[\w.?]*\brequestContext\b/

const ownPart = (name: string): RequestPart | undefined => (Object.hasOwn(partOf, name) ? partOf[name] : undefined)

/** Keys of what handlers return: they say nothing about a request. */
const responseKeys = new Set(['statusCode', 'headers', 'body', 'isBase64Encoded', 'multiValueHeaders', 'cookies'])

/** Several modules' literals as one. */
export function joinLiterals(all: readonly Literals[]): Literals {
  const join = <T>(pick: (one: Literals) => readonly T[]) => [...new Set(all.flatMap((one) => [...pick(one)]))]
  return {
    strings: join((one) => one.strings),
    numbers: join((one) => one.numbers),
    patterns: join((one) => one.patterns),
    called: join((one) => one.called),
    members: join((one) => one.members),
    walks: all.some(({ walks }) => walks),
    splitsPaths: all.some(({ splitsPaths }) => splitsPaths),
    compared: joinCompared(all.map(({ compared }) => compared)),
    mounts: join((one) => one.mounts),
    keys: join((one) => one.keys),
    named: Object.fromEntries(
      requestParts.map((part) => [part, join((one) => one.named[part])]),
    ) as unknown as Literals['named'],
    routes: join((one) => one.routes),
    schemas: {
      defined: new Map(all.toReversed().flatMap(({ schemas }) => [...schemas.defined])),
      roots: all.flatMap(({ schemas }) => schemas.roots),
    },
    imports: join((one) => one.imports),
    files: join((one) => one.files),
  }
}

const walkers = new Set(['entries', 'fromEntries', 'keys', 'assign'])

const isImport = (before: string, beforeThat: string) =>
  before === 'from' ||
  before === 'import' ||
  (before === '(' && (beforeThat === 'import' || beforeThat === 'require' || beforeThat.startsWith('__vite_ssr_')))

/** Members that every program uses: they say nothing about a request. */
const languageMembers = new Set(
  [Object, Array, String, Number, Function, RegExp, Promise, Map, Set, Date, Buffer]
    .flatMap((type) => [...Object.getOwnPropertyNames(type), ...Object.getOwnPropertyNames(type.prototype)])
    .concat(Object.getOwnPropertyNames(Math), Object.getOwnPropertyNames(JSON), ['log', 'error', 'warn', 'env']),
)
