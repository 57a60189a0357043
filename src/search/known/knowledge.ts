import { showsMark } from '../../lambda/observe/marks.ts'
import type { Read } from '../../lambda/words/invocation.ts'
import { uses } from '../../lambda/observe/used-texts.ts'
import { isOwnKey } from '../source/plausible-body.ts'
import { learnUses, noEncodings, type Encodings } from '../source/value-encodings.ts'

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
  /** As what values are used. */
  readonly encodings: Encodings
  /** The front ends' own members that were read and were there. */
  readonly own: Set<string>
  /** Texts that stand for values as marks do, since they fit what those have to. */
  readonly standIns: Set<string>
  /** Patterns that whole texts were held against. */
  readonly patterns: Set<string>
  /** Body keys that have to be one of some values, of which nobody said them. */
  readonly wanting: Set<string>
  /** Body keys whose values somebody asked for: no marks there. */
  readonly settled: Set<string>
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
    encodings: noEncodings(),
    own: new Set(),
    standIns: new Set(),
    patterns: new Set(),
    wanting: new Set(),
    settled: new Set(),
    seen: new Set(),
  }
}

/** Grows whenever a name or a use of a value is learned. */
export const sizeOf = ({ encodings, query, headers, cookies, body, form }: Knowledge): number =>
  [encodings.applied, query, headers, cookies, body, form].reduce((sum, { size }) => sum + size, 0)

/** Whether the body is read, or may be of a copy of the event. */
export const mayReadBody = ({ seen }: Knowledge): boolean => ['body', 'body()', 'keys '].some((read) => seen.has(read))

/** Adds what a traced call read; returns how many reads were new. */
export function learnReads(knowledge: Knowledge, reads: readonly Read[]): number {
  let fresh = learnUses(knowledge.encodings, reads)
  for (const read of reads) {
    if (read.path[0] === 'sought()') learnPattern(knowledge, read.path)
    if (uses.has(read.path[0] ?? '') || read.path[0] === 'sought()' || read.path[0] === 'probed()') continue
    const text = `${read.kind === 'keys' ? 'keys ' : ''}${read.path.join('\n')}`
    if (knowledge.seen.has(text)) continue
    knowledge.seen.add(text)
    // A list is gone through by whatever writes it down.
    if (!/^\d+$/.test(read.path.at(-1) ?? '')) fresh++
    if (read.kind !== 'keys') place(knowledge, read)
  }
  return fresh
}

const mostPatterns = 60

function learnPattern({ patterns }: Knowledge, [, , how, ...wanted]: readonly string[]): void {
  if (how !== 'matches') return
  for (const pattern of wanted) if (/^\^.*\$$/s.test(pattern) && patterns.size < mostPatterns) patterns.add(pattern)
}

function place(knowledge: Knowledge, { path, present }: Read): void {
  const [top, second, ...rest] = path
  if (top === undefined) return
  if (present) knowledge.own.add(top === 'requestContext' && second !== undefined ? `requestContext.${second}` : top)
  if (second === undefined || showsMark(second)) return
  switch (top) {
    case 'headers':
    case 'multiValueHeaders':
      if (rest.length === 0) addHeader(knowledge, second)
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
      // An answer has headers too.
      if (!/^set-cookie$/i.test(second)) addHeader(knowledge, second)
      break
    case 'body()':
      learnBodyKey(knowledge, [second, ...rest])
      break
    default:
  }
}

/** A key below a body value turns that value into a container. */
export function learnBodyKey(knowledge: Knowledge, path: readonly string[]): void {
  if (isOwnKey(path)) addNew(knowledge.body, path.join('.'), 'a')
}

/** Gives a body key the value that somebody asks for; a text is looked out for like a mark. */
export function settle(known: Knowledge, key: string, value: unknown): void {
  known.body.set(key, value)
  if (typeof value === 'string' && standIn(known, value)) known.settled.add(key)
}

/** Looks out for a text like a mark; tells whether it is long enough for that. */
export function standIn({ standIns }: Knowledge, text: string): boolean {
  if (text.length < shortestStandIn) return false
  standIns.add(text)
  return true
}

/** Shorter texts turn up anywhere: a mark has to show what else is taken. */
const shortestStandIn = 4

/** Adds a name; what shows a mark was sent as a value: `row[query.field]`. */
export function addNew<V>(map: Map<string, V>, key: string, value: V): void {
  if (key.length <= 80 && map.size < 60 && !map.has(key) && !showsMark(key)) map.set(key, value)
}

/** Adds a header, if a client can send one of that name: spelled as it was first, since most front ends join those that differ by case. */
export function addHeader({ headers }: Knowledge, name: string): void {
  const lower = name.toLowerCase()
  const isKnown = [...headers.keys()].some((known) => known.toLowerCase() === lower)
  if (isToken(name) && !frontEndHeaders.has(lower) && !isKnown) addNew(headers, name, 'a')
}

/** Adds a cookie, if a client can send one of that name. */
export function addCookie({ cookies }: Knowledge, name: string): void {
  if (isToken(name)) addNew(cookies, name, 'a')
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

/** A value that nobody chose yet. */
export const isDefault = (value: unknown) => value === 'a' || value === '1'

/** True for what may stand as the name of a header or cookie. */
const isToken = (name: string) => /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name)
