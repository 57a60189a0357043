import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as fc from 'fast-check'
import { drawRequests } from '../../src/arbitrary/draw.ts'
import { arbitraryRequest } from '../../src/arbitrary/request.ts'
import { builtInChecks, judge } from '../../src/check/run-checks.ts'
import { signatureOf } from '../../src/check/finding.ts'
import { gatewayNamed } from '../../src/contract/options.ts'
import { strictTextOf, utf8 } from '../../src/http/body.ts'
import { percentDecode, queryPairs } from '../../src/http/query.ts'
import type { HttpRequest } from '../../src/http/request.ts'
import { inProcessInvoker } from '../../src/lambda/in-process/invoker.ts'
import { assumeConfiguration } from '../../src/search/front-end/assume.ts'
import { baselineOf } from '../../src/search/request/baseline.ts'
import { makeBudget } from '../../src/search/session/budget.ts'
import { dictionaryOf } from '../../src/search/learn/dictionary-of.ts'
import { literalsOfFile } from '../../src/search/source/handler-modules.ts'
import { learn } from '../../src/search/learn/learn.ts'
import { makeSession } from '../../src/search/session/make-session.ts'
import { shrinkRequest } from '../../src/search/shrink/shrink.ts'
import { modulePath, type ZooCase } from '../zoo/zoo.ts'

/** Where one shrinker ended, what it took, and how many characters differ from the baseline. */
export interface Ended {
  readonly calls: number
  readonly line: string
  readonly size: number
}

/** Both shrinkers on one property, from one request. */
export interface Both {
  readonly signature: string
  readonly ours: Ended
  readonly fastCheck: Ended
}

/** Most draws until one shows the fault, and most calls of either shrinker. */
const draws = 1_000
const mostCalls = 1_000

/**
 * What each shrinker makes of the same random requests that show a case's fault, one a seed: ours, and that of fast-check
 * on a record of its own arbitraries (strings, arrays, tuples). Seeds without such a request are left out.
 */
export async function shrinkBoth(zooCase: ZooCase, seeds: number): Promise<Both[]> {
  if (zooCase.isolation !== undefined) return []
  const file = resolve('test/zoo', modulePath(zooCase, 'wrong'))
  const loaded = (await import(pathToFileURL(file).href)) as { handler?: never; default?: { handler: never } }
  const invoker = await inProcessInvoker((loaded.handler ?? loaded.default!.handler) as never, {
    runtime: zooCase.runtime ?? 'nodejs20.x',
  })
  const literals = literalsOfFile(file)
  const told = gatewayNamed(zooCase.gateway, zooCase.options ?? {})
  const first = makeSession(told, invoker, makeBudget(600_000, 2_000), {
    judge: (exchange) => judge(exchange, builtInChecks),
  })
  const { gateway } = await assumeConfiguration(first, literals)
  const session = first.on(gateway)
  const dictionary = dictionaryOf((await learn(session, literals)).knowledge, literals)
  const baseline = baselineOf(gateway.routes)
  const signatureAt = async (request: HttpRequest) => {
    const { findings = [] } = (await session.attempt(request, 'explore')) ?? {}
    const found = findings.find(
      ({ code, place = '' }) => code === zooCase.code && (zooCase.place === undefined || place.includes(zooCase.place)),
    )
    return found && signatureOf(found)
  }
  const both: Both[] = []
  for (let seed = 1; seed <= seeds; seed++) {
    const draw = drawRequests(arbitraryRequest({ gateway, dictionary }), seed)
    for (let run = 0; run < draws; run++) {
      const start = draw()
      const signature = await signatureAt(start)
      if (signature === undefined) continue
      const shows = async (request: HttpRequest) => (await signatureAt(request)) === signature
      const end = (calls: number, request: HttpRequest): Ended => {
        const line = lineOf(request, baseline)
        return { calls, line, size: line.length }
      }
      let calls = 0
      const ours = await shrinkRequest(
        start,
        (request) => {
          calls++
          return shows(request)
        },
        { baseline, routes: gateway.routes, maxCalls: mostCalls },
      )
      const other = await byFastCheck(start, shows, seed)
      if (other !== undefined)
        both.push({ signature, ours: end(calls, ours), fastCheck: end(other.calls, other.request) })
      break
    }
  }
  await invoker.close()
  return both
}

const text = fc.string({ unit: 'binary' })

const requests = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'),
  path: fc.array(text),
  query: fc.array(fc.tuple(text, text)),
  headers: fc.array(fc.tuple(text, text)),
  body: fc.option(text),
})

type Parts = typeof requests extends fc.Arbitrary<infer T> ? T : never

async function byFastCheck(start: HttpRequest, shows: (request: HttpRequest) => Promise<boolean>, seed: number) {
  const body = start.body === null ? null : strictTextOf(start.body)
  if (body === undefined) return undefined
  const parts: Parts = {
    method: start.method,
    path: start.path.slice(1).split('/').map(percentDecode),
    query: queryPairs(start.query).map(({ key, value }) => [percentDecode(key), percentDecode(value ?? '')]),
    headers: start.headers.map(([name, value]) => [name, value]),
    body,
  } as Parts
  let calls = 0
  const property = fc.asyncProperty(requests, async (one) => {
    const request = requestOf(one)
    if (request === undefined || calls >= mostCalls) return true
    calls++
    return !(await shows(request))
  })
  const { counterexample } = await fc.check(property, { examples: [[parts]], numRuns: 1, seed })
  const smallest = counterexample?.[0]
  return smallest === undefined ? undefined : { calls, request: requestOf(smallest)! }
}

/** Undefined for what no client sends. */
function requestOf({ method, path, query, headers, body }: Parts): HttpRequest | undefined {
  if (
    headers.some(
      ([name, value]) => !/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name) || /[\r\n\0]|^[ \t]|[ \t]$/.test(value),
    )
  )
    return undefined
  const encode = (part: string) => encodeURIComponent(part.toWellFormed())
  return {
    method,
    path: `/${path.map(encode).join('/')}`,
    query: query.map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&'),
    headers,
    body: body === null ? null : utf8(body),
  }
}

/** The parts that differ from the baseline, as they are printed. */
function lineOf({ method, path, query, headers, body }: HttpRequest, baseline: HttpRequest): string {
  return [
    method === baseline.method ? '' : method,
    path === baseline.path ? '' : path,
    query === '' ? '' : `?${query}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    body === null ? '' : Buffer.from(body).toString('utf8'),
  ]
    .filter((part) => part !== '')
    .join(' ')
}
