import { utf8 } from '../http/body.ts'
import type { HeaderLine } from '../http/headers.ts'
import { addPair, setHeader, type Draft } from './draft.ts'
import { filled, withSegment } from './filled.ts'
import type { Learned } from './learned.ts'
import type { Plan } from './plan.ts'
import type { Template } from './template.ts'

/** What one request has beside a path and a method; what is left out stays as it is. */
interface Telling {
  readonly method?: string
  /** The last parameter of the route. */
  readonly segment?: string
  readonly query?: string
  readonly headers?: readonly HeaderLine[]
  readonly body?: Uint8Array
}

const json: HeaderLine = ['content-type', 'application/json']

/**
 * The edge cases behind most faults of released adapters and routers, one of each kind in turn, so that few requests
 * tell much: bodies on methods without one, broken JSON, a percent sign that is or is not an escape, characters beyond
 * Latin-1, what separates, what repeats, names of `Object.prototype`, numbers beyond 2^53, what is escaped twice, bytes.
 */
const tellingCases: readonly Telling[] = [
  { query: 'a=%25' },
  { method: 'GET', headers: [json], body: utf8('{"a":1}') },
  { method: 'POST', headers: [json], body: utf8('{"a":1') },
  { headers: [['cookie', 'a=100%']] },
  { segment: '100%25' },
  { query: 'a=%' },
  { headers: [['cf-ipcity', '\u6771\u4eac']] },
  { query: 'a=%E2%98%95' },
  { query: 'a=1&a=2' },
  { method: 'POST', headers: [json], body: utf8('null') },
  {
    headers: [
      ['x-custom', '1'],
      ['x-custom', '2'],
    ],
  },
  { segment: 'a%23b' },
  { query: 'a=b%26c%3Dd%23e' },
  { query: 'a=b+c' },
  { query: 'a=b%2Cc' },
  { method: 'HEAD' },
  { headers: [['cookie', 'a=1; b=2']] },
  { query: 'a=' },
  { segment: '%E2%98%95' },
  { method: 'DELETE', headers: [json], body: utf8('{"a":1}') },
  { method: 'OPTIONS' },
  { headers: [['cf-ipcity', 'Z\u00fcrich']] },
  { query: 'a=%ff' },
  { query: 'toString=1&__proto__=1' },
  { method: 'POST', headers: [['content-type', 'text/plain']], body: utf8('a') },
  { segment: '%2F' },
  { headers: [['cookie', 'a=12345678901234567890']] },
  { method: 'HEAD', headers: [json], body: utf8('{"a":1}') },
  { method: 'POST', body: utf8('a=1') },
  { segment: 'a%20b' },
  { headers: [['x-custom', '']] },
  { query: 'a' },
  { segment: 'a%2541' },
  {
    method: 'POST',
    headers: [['content-type', 'application/octet-stream']],
    body: Uint8Array.of(0x00, 0xff, 0x41),
  },
  { segment: 'a+b' },
  { segment: 'a%3Fb' },
]

/** The edge cases behind most faults, each on a route that serves it; routes take turns. */
export function* telling({ templates }: Plan, learned: Learned | undefined): Generator<Draft> {
  for (const [turn, one] of tellingCases.entries()) {
    const fitting = templates.filter(
      ({ methods, slots }) =>
        (one.method === undefined || methods.includes(one.method)) &&
        (one.segment === undefined || slots.some((slot) => typeof slot === 'object')),
    )
    const template = fitting[turn % fitting.length]
    if (template !== undefined) yield tellingDraft(template, learned, one)
  }
}

/** Literal paths on which they are tried. */
const mostPlaces = 6

/** The same on paths that the source names. */
export function* tellingThere({ templates }: Plan, learned: Learned): Generator<Draft> {
  for (const one of tellingCases)
    for (const place of learned.paths.slice(0, mostPlaces)) yield tellingDraft(templates[0]!, learned, one, place)
}

/** Headers that adapters read themselves; `x-custom` stands for one of the handler's own. */
const standard = /^(?:x-forwarded-|x-amz|content-|accept|authorization$|cookie$|origin$|host$|user-agent$)/i

function tellingDraft(
  template: Template,
  learned: Learned | undefined,
  { method, segment, query, headers, body }: Telling,
  place?: Learned['paths'][number],
): Draft {
  const draft =
    segment === undefined || place !== undefined
      ? filled(template, method ?? place?.methods[0] ?? template.methods[0]!, learned)
      : withSegment(template, learned, segment)
  if (place !== undefined) draft.path = segment === undefined ? place.path : place.path.replace(/[^/]*$/, () => segment)
  if (query !== undefined) addPair(draft, query)
  if (body !== undefined) {
    setHeader(draft, 'content-type', undefined)
    draft.body = body
  }
  const own = learned?.headers.find(({ name }) => !standard.test(name))?.name
  const lines = headers?.map(([name, value]): HeaderLine => [name === 'x-custom' ? (own ?? name) : name, value]) ?? []
  for (const [name] of lines) setHeader(draft, name, undefined)
  return { ...draft, headers: [...draft.headers, ...lines] }
}
