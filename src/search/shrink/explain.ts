import { strictTextOf, utf8 } from '../../http/body.ts'
import type { HttpRequest } from '../../http/request.ts'
import { partsOf, requestOf, type RequestParts } from '../request/request-parts.ts'

/** What is known of one part of the smallest request: whether other values of it show the finding too. */
export interface Explained {
  /** `method`, `path`, `query limit`, `header x-tenant`, `cookie session`, `body`, `body amount`. */
  readonly part: string
  /** `any`: every other value that was tried shows it too; `only`: none does; `some`: the others. */
  readonly matters: 'any' | 'only' | 'some'
}

/** Most calls for one finding. */
const maxCalls = 24

/**
 * Tries other values for each part that is left, a few calls each. `isSame` says whether a request shows the finding.
 * Parts that the budget did not reach are left out.
 */
export async function explain(
  smallest: HttpRequest,
  baseline: HttpRequest,
  isSame: (request: HttpRequest) => Promise<boolean>,
  hasTime: () => boolean = () => true,
): Promise<Explained[]> {
  let left = maxCalls
  const explained: Explained[] = []
  for (const { part, others } of partsToTry(smallest, baseline)) {
    if (left < others.length || !hasTime()) break
    left -= others.length
    let same = 0
    for (const other of others) if (await isSame(other)) same++
    explained.push({ part, matters: same === others.length ? 'any' : same === 0 ? 'only' : 'some' })
  }
  return explained
}

interface Part {
  readonly part: string
  readonly others: readonly HttpRequest[]
}

/** Values unlike each other and unlike what shrinking ends at. */
const otherTexts: readonly string[] = ['zq7', '37', '-2.5']

const otherJson: readonly unknown[] = ['zq7', 37, false, { z: 1 }]

function partsToTry(request: HttpRequest, baseline: HttpRequest): Part[] {
  const parts = partsOf(request)
  const made = (change: Partial<RequestParts>) => requestOf({ ...parts, ...change })
  const found: Part[] = []
  if (request.method !== baseline.method)
    found.push({
      part: 'method',
      others: ['POST', 'PUT', 'DELETE'].filter((method) => method !== request.method).map((method) => made({ method })),
    })
  if (request.path !== baseline.path)
    found.push({ part: 'path', others: ['/zq7', '/zq7/37'].map((path) => made({ path })) })
  for (const [i, { key, value }] of parts.query.entries())
    if (value !== undefined)
      found.push({
        part: `query ${key}`,
        others: otherTexts.map((text) => made({ query: parts.query.with(i, { key, value: text }) })),
      })
  for (const [i, [name]] of parts.headers.entries())
    found.push({
      part: `header ${name}`,
      others: otherTexts.map((text) => made({ headers: parts.headers.with(i, [name, text]) })),
    })
  for (const [i, cookie] of parts.cookies.entries()) {
    const name = cookie.split('=', 1)[0]!
    found.push({
      part: `cookie ${name}`,
      others: otherTexts.map((text) => made({ cookies: parts.cookies.with(i, `${name}=${text}`) })),
    })
  }
  if (parts.body !== null) found.push(...bodyParts(parts.body, (text) => made({ body: utf8(text) })))
  return found
}

function bodyParts(body: Uint8Array, made: (text: string) => HttpRequest): Part[] {
  const whole: Part = { part: 'body', others: ['zq7', '37', '{"z":1}'].map(made) }
  let json: unknown
  try {
    json = JSON.parse(strictTextOf(body) ?? '')
  } catch {
    return [whole]
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return [whole]
  return Object.keys(json).map((key) => ({
    part: `body ${key}`,
    others: otherJson.map((value) => made(JSON.stringify({ ...(json as object), [key]: value }))),
  }))
}
