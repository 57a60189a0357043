import type { HeaderLine } from '../http/headers.ts'
import type { HttpRequest } from '../http/request.ts'
import { oddBodies, type Body } from './bodies.ts'
import { oddLines } from './header-lines.ts'
import { oddSegments } from './path-segment.ts'
import { oddKeys, oddQueries, oddValues } from './query-text.ts'

/** The odd values that a plan draws from, each list cut down once to what the front end delivers. */
export interface Pools {
  readonly segments: readonly string[]
  readonly pathShapes: readonly PathShape[]
  readonly queries: readonly string[]
  readonly pairs: readonly string[]
  readonly lines: readonly (readonly HeaderLine[])[]
  readonly bodies: readonly Body[]
  /** Methods that usually have no body, and are delivered with one. */
  readonly wrongBodyMethods: readonly string[]
}

/** A way to write a path oddly as a whole. */
export type PathShape = 'trailing slash' | 'leading slashes' | 'inner slashes' | 'dot segments' | 'long'

const shapeSamples: Readonly<Record<PathShape, string>> = {
  'trailing slash': '/a/',
  'leading slashes': '//a',
  'inner slashes': '/a//b',
  'dot segments': '/a/../b',
  long: `/${'a'.repeat(900)}`,
}

/** A path written in one of the odd ways. It may match no route any more. */
export function reshape(path: string, shape: PathShape): string {
  if (shape === 'trailing slash') return path.endsWith('/') ? path : `${path}/`
  if (shape === 'leading slashes') return `/${path}`
  const last = path.lastIndexOf('/')
  if (shape === 'inner slashes') return `${path.slice(0, last)}//${path.slice(last + 1)}`
  if (shape === 'dot segments') return `${path.slice(0, last)}/./..${path.slice(last)}`
  // not a hexadecimal digit: after a bare percent it would make an escape
  return `${path}${'z'.repeat(900)}`
}

const base: HttpRequest = { method: 'GET', path: '/', query: '', headers: [], body: null }

/** The pools of a front end: every odd value that it delivers when nothing else about the request is odd. */
export function poolsFor(delivers: (request: HttpRequest) => boolean): Pools {
  const queryPasses = (query: string): boolean => delivers({ ...base, query })
  const keys = oddKeys.filter((key) => queryPasses(`${key}=1`))
  const values = oddValues.filter((value) => queryPasses(`a=${value}`))
  return {
    segments: oddSegments.filter((segment) => delivers({ ...base, path: `/a.b/${segment}` })),
    pathShapes: (Object.keys(shapeSamples) as PathShape[]).filter((shape) =>
      delivers({ ...base, path: shapeSamples[shape] }),
    ),
    queries: oddQueries.filter(queryPasses),
    pairs: [...values.map((value) => `=${value}`), ...keys],
    lines: oddLines.filter((headers) => delivers({ ...base, headers })),
    bodies: bodiesFor(delivers),
    wrongBodyMethods: ['GET', 'DELETE', 'HEAD', 'OPTIONS'].filter((method) =>
      delivers({ ...base, method, headers: [['content-type', 'application/json']], body: Uint8Array.of(0x7b, 0x7d) }),
    ),
  }
}

/** The odd bodies that a front end delivers with their type. */
export function bodiesFor(delivers: (request: HttpRequest) => boolean): Body[] {
  return oddBodies.filter((body) => delivers({ ...base, method: 'POST', ...sent(body) }))
}

function sent({ contentType, bytes }: Body): Pick<HttpRequest, 'headers' | 'body'> {
  return { headers: contentType === undefined ? [] : [['content-type', contentType]], body: bytes }
}
