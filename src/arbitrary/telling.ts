import { utf8 } from '../http/body.ts'
import type { HeaderLine } from '../http/headers.ts'

/** What one request has beside a path and a method; what is left out stays as it is. */
export interface Telling {
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
 * Latin-1, what separates, what repeats, names of `Object.prototype`, numbers beyond 2^53.
 */
export const tellingCases: readonly Telling[] = [
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
]
