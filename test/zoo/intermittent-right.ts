import type { GatewayName } from '../../src/gateway/gateway.ts'
import type { SmallRequest } from './zoo.ts'

/** A right handler with legitimate state, chance, clocks or dependencies (`intermittent/right/<entry>`): nothing is to be said of it. */
export interface RightCase {
  readonly entry: string
  readonly gateway: GatewayName
  readonly option?: 'respond'
  /** What it does, as status codes, from cold. */
  readonly script: readonly (readonly [request: SmallRequest, status: number])[]
}

const get = (path = '/', more: Partial<SmallRequest> = {}): SmallRequest => ({ method: 'GET', path, ...more })
const send = (method: string, path = '/', more: Partial<SmallRequest> = {}): SmallRequest => ({ method, path, ...more })
const times = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one)

export const rightOnes: readonly RightCase[] = [
  { entry: 'cache-with-a-ttl.mjs', gateway: 'http-v2', script: times(2, [get(), 200]) },
  { entry: 'counter-in-the-answer.mjs', gateway: 'rest', script: times(70, [get(), 200]) },
  { entry: 'rate-limiter.mjs', gateway: 'http-v2', script: [...times(15, [get(), 200] as const), [get(), 429]] },
  {
    entry: 'notes-in-memory.mjs',
    gateway: 'http-v2',
    script: [
      [get('/notes/1'), 404],
      [send('POST', '/notes', { body: '{"text":"a"}' }), 201],
      [get('/notes/1'), 200],
      [send('DELETE', '/notes/1'), 204],
      [get('/notes/1'), 404],
    ],
  },
  { entry: 'cold-flag.mjs', gateway: 'function-url', script: times(2, [get(), 200]) },
  { entry: 'request-ids.mjs', gateway: 'rest', script: times(2, [get(), 200]) },
  { entry: 'sampling-log.mjs', gateway: 'http-v2', script: times(2, [get(), 200]) },
  {
    entry: 'pool-with-a-queue.mjs',
    gateway: 'rest',
    script: [
      [get('/', { query: 'ids=1,12345678901,2,3' }), 400],
      [get('/', { query: 'ids=1,2,3,4,5' }), 200],
    ],
  },
  { entry: 'circuit-breaker.mjs', gateway: 'http-v2', option: 'respond', script: times(2, [get(), 200]) },
  { entry: 'session-cookie.mjs', gateway: 'http-v2', script: times(2, [get(), 200]) },
  { entry: 'clock-in-the-answer.mjs', gateway: 'rest', script: [[get(), 200]] },
  {
    entry: 'idempotency-key.mjs',
    gateway: 'http-v2',
    script: [
      [send('POST'), 400],
      ...times(2, [send('POST', '/', { headers: { 'idempotency-key': 'a' } }), 201] as const),
    ],
  },
  { entry: 'least-recently-used.mjs', gateway: 'rest', script: times(2, [get('/', { query: 'key=a' }), 200]) },
  { entry: 'configuration-retried.mjs', gateway: 'http-v2', option: 'respond', script: times(2, [get(), 200]) },
  { entry: 'too-little-time.mjs', gateway: 'rest', script: [[get(), 200]] },
  { entry: 'retry-with-jitter.mjs', gateway: 'http-v2', option: 'respond', script: [[send('POST'), 202]] },
  { entry: 'partial-answer.mjs', gateway: 'rest', option: 'respond', script: [[get(), 200]] },
  {
    entry: 'conditional-put.mjs',
    gateway: 'http-v2',
    option: 'respond',
    script: [
      [get(), 405],
      [send('PUT', '/a'), 201],
    ],
  },
  { entry: 'shuffled-list.mjs', gateway: 'rest', script: times(2, [get(), 200]) },
  {
    entry: 'version-with-etag.mjs',
    gateway: 'http-v2',
    script: [
      [send('PUT'), 428],
      [send('PUT', '/', { headers: { 'if-match': '"v1"' } }), 204],
      [send('PUT', '/', { headers: { 'if-match': '"v1"' } }), 412],
      [get('/', { headers: { 'if-none-match': '"v2"' } }), 304],
    ],
  },
  { entry: 'time-since-the-last.mjs', gateway: 'function-url', script: times(2, [get(), 200]) },
  { entry: 'flush-in-background.mjs', gateway: 'rest', script: times(2, [get(), 200]) },
  { entry: 'deadline-cleared.cjs', gateway: 'rest', script: times(2, [get(), 200]) },
  { entry: 'first-of-three.mjs', gateway: 'http-v2', script: times(2, [get(), 200]) },
  { entry: 'gradual-rollout.mjs', gateway: 'rest', script: [[get('/', { headers: { Cookie: 'variant=b' } }), 200]] },
  {
    entry: 'queue-of-tickets.mjs',
    gateway: 'rest',
    script: [
      [send('POST', '/next'), 204],
      [send('POST', '/tickets'), 201],
      [send('POST', '/next'), 200],
    ],
  },
]
