import { httpRequest, type HttpRequest } from '../http/request.ts'
import type { HeaderLine } from '../http/headers.ts'
import { utf8 } from '../http/body.ts'
import { toQuery } from '../http/query.ts'
import type { Read } from '../lambda/invocation.ts'
import type { Literals } from './literals.ts'

/** What is known of a handler so far: names by where they are read, with a value that let it read on. */
export interface Knowledge {
  readonly headers: Map<string, string>
  readonly query: Map<string, string>
  readonly cookies: Map<string, string>
  /** Body keys as paths (`user.name`, `items.0.price`), with a JSON value. */
  readonly body: Map<string, unknown>
  /** Keys of a form body, with a value. */
  readonly form: Map<string, string>
  /** Path parameters, authorizer members and stage variables that are read. */
  readonly path: Set<string>
  readonly authorizer: Set<string>
  readonly stageVariables: Set<string>
  /** The front ends' own members that were read and were there. */
  readonly own: Set<string>
  /** Every read so far, as text: what is new is what is not here. */
  readonly seen: Set<string>
}

export function noKnowledge(): Knowledge {
  return {
    headers: new Map(),
    query: new Map(),
    cookies: new Map(),
    body: new Map(),
    form: new Map(),
    path: new Set(),
    authorizer: new Set(),
    stageVariables: new Set(),
    own: new Set(),
    seen: new Set(),
  }
}

/** Adds what a traced call read; returns how many reads were new. */
export function learnReads(knowledge: Knowledge, reads: readonly Read[]): number {
  let fresh = 0
  for (const read of reads) {
    const text = `${read.kind === 'keys' ? 'keys ' : ''}${read.path.join('\n')}`
    if (knowledge.seen.has(text)) continue
    knowledge.seen.add(text)
    fresh++
    if (read.kind !== 'keys') place(knowledge, read)
  }
  return fresh
}

function place(knowledge: Knowledge, { path, present }: Read): void {
  const [top, second, ...rest] = path
  if (top === undefined) return
  if (present) knowledge.own.add(top === 'requestContext' && second !== undefined ? `requestContext.${second}` : top)
  if (second === undefined) return
  switch (top) {
    case 'headers':
    case 'multiValueHeaders':
      if (rest.length === 0 && !frontEndHeaders.has(second.toLowerCase())) addNew(knowledge.headers, second, 'a')
      break
    case 'queryStringParameters':
    case 'multiValueQueryStringParameters':
      if (rest.length === 0) addNew(knowledge.query, second, '1')
      break
    case 'pathParameters':
      if (rest.length === 0) knowledge.path.add(second)
      break
    case 'stageVariables':
      if (rest.length === 0) knowledge.stageVariables.add(second)
      break
    case 'requestContext':
      if (second === 'authorizer' && !present) knowledge.authorizer.add(rest.join('\n'))
      break
    case 'params()':
      addNew(knowledge.query, second, '1')
      addNew(knowledge.form, second, '1')
      break
    case 'headers()':
      if (!frontEndHeaders.has(second.toLowerCase()) && isToken(second)) addNew(knowledge.headers, second, 'a')
      break
    case 'body()':
      learnBodyKey(knowledge, [second, ...rest])
      break
    default:
  }
}

/** A key below a body value turns that value into a container. */
function learnBodyKey(knowledge: Knowledge, path: readonly string[]): void {
  if (path.length > 4) return
  const key = path.join('.')
  const last = path.at(-1)!
  // An index says that there is a list, and a method what kind of value is expected: neither is a key.
  if (/^\d+$/.test(last) || last in String.prototype || last in Array.prototype || last in Number.prototype) return
  addNew(knowledge.body, key, 'a')
}

function addNew<V>(map: Map<string, V>, key: string, value: V): void {
  if (key.length <= 80 && map.size < 60 && !map.has(key)) map.set(key, value)
}

/** Lines that the front end writes itself: a client cannot choose them. */
const frontEndHeaders = new Set([
  'host',
  'x-forwarded-for',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-amzn-trace-id',
  'via',
  'x-amz-cf-id',
  'content-length',
])

/** A JSON value that has all learned body keys, each with the value known for it. */
export function plausibleBody(body: ReadonlyMap<string, unknown>): unknown {
  const root: Record<string, unknown> = {}
  for (const [key, value] of body) put(root, key.split('.'), value)
  return root
}

function put(root: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at: Record<string, unknown> = root
  path.forEach((name, i) => {
    if (i === path.length - 1) {
      const old: unknown = at[name]
      // A copy: further keys may be put into it.
      if (typeof old !== 'object' || old === null) define(at, name, structuredClone(value))
      return
    }
    const next: unknown = Object.hasOwn(at, name) ? at[name] : undefined
    if (typeof next === 'object' && next !== null) at = next as Record<string, unknown>
    else {
      const made: unknown = /^\d+$/.test(path[i + 1]!) ? [] : {}
      define(at, name, made)
      at = made as Record<string, unknown>
    }
  })
}

function define(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true })
}

/** A request that carries everything known. */
export function plausibleRequest(knowledge: Knowledge, base: HttpRequest, withBody: boolean): HttpRequest {
  const headers: HeaderLine[] = [...knowledge.headers].filter(([name]) => isToken(name))
  if (withBody && !knowledge.headers.has('content-type')) headers.unshift(['content-type', 'application/json'])
  if (knowledge.cookies.size > 0)
    headers.push(['cookie', [...knowledge.cookies].map(([name, value]) => `${name}=${value}`).join('; ')])
  return httpRequest({
    method: withBody && base.method === 'GET' ? 'POST' : base.method,
    path: base.path,
    query: toQuery([...knowledge.query].map(([key, value]) => ({ key: encode(key), value: encode(value) }))),
    headers,
    body: withBody ? JSON.stringify(plausibleBody(knowledge.body)) : null,
  })
}

const encode = (text: string) => encodeURIComponent(text.toWellFormed())
/** True for what may stand as the name of a header. */
export const isToken = (name: string) => /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name)

/** A request whose form body carries everything known of forms. */
export function plausibleForm(knowledge: Knowledge, base: HttpRequest): HttpRequest {
  const plain = plausibleRequest(knowledge, base, false)
  const body = [...knowledge.form].map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&')
  const headers: HeaderLine[] = [['content-type', 'application/x-www-form-urlencoded']]
  return { ...plain, method: base.method === 'GET' ? 'POST' : base.method, query: '', headers, body: utf8(body) }
}

/** Adds the names that a source takes from the parts of a request, and texts that look like header names. */
export function learnNamed(knowledge: Knowledge, { named, strings }: Literals): void {
  for (const name of named.query) addNew(knowledge.query, name, '1')
  for (const name of named.cookies) addNew(knowledge.cookies, name, 'a')
  for (const name of named.body) learnBodyKey(knowledge, [name])
  const hyphenated = strings.filter((text) => /^x(?:-[a-z0-9]+)+$/i.test(text)).slice(0, 12)
  for (const name of [...named.headers, ...hyphenated])
    if (isToken(name) && !frontEndHeaders.has(name.toLowerCase()) && !responseHeaders.has(name.toLowerCase()))
      addNew(knowledge.headers, name, 'a')
}

/** A body whose keys are gone through (`Object.assign(defaults, body)`) may have any that the source's own tables have. */
export function learnEnumerated(knowledge: Knowledge, { keys }: Literals): void {
  if (!knowledge.seen.has('keys body()')) return
  for (const key of keys.slice(0, 12)) learnBodyKey(knowledge, [key])
}

/** Headers that handlers set far more often than they read them. */
const responseHeaders = new Set([
  'location',
  'set-cookie',
  'cache-control',
  'content-disposition',
  'etag',
  'vary',
  'x-powered-by',
])
