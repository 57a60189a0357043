import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as fc from 'fast-check'
import { emptyDictionary, type Dictionary } from '../../src/arbitrary/dictionary.ts'
import { randomOf } from '../../src/arbitrary/draw.ts'
import { arbitraryRequest } from '../../src/arbitrary/request.ts'
import { builtInChecks, judge } from '../../src/check/run-checks.ts'
import { gatewayNamed } from '../../src/contract/options.ts'
import type { Exchange } from '../../src/exchange/exchange.ts'
import type { Gateway } from '../../src/gateway/gateway.ts'
import { httpRequest } from '../../src/http/request.ts'
import { inProcessInvoker } from '../../src/lambda/in-process/invoker.ts'
import { baselineOf } from '../../src/search/request/baseline.ts'
import { makeBudget } from '../../src/search/session/budget.ts'
import { dictionaryOf } from '../../src/search/learn/dictionary-of.ts'
import { literalsOfFile } from '../../src/search/source/handler-modules.ts'
import { learn } from '../../src/search/learn/learn.ts'
import { joinLiterals } from '../../src/search/source/literals.ts'
import { makeSession } from '../../src/search/session/make-session.ts'
import { modulePath, zoo, type ZooCase } from '../zoo/zoo.ts'

/**
 * `npm run bench:beside`: what other ways find in the zoo with 1,000 calls: fast-check with a hand-written
 * typed event, the same with the source's literals, the same with traced keys, and our requests without learning.
 */
const seeds = Number(process.argv[2] ?? 20)
const runs = 1_000

/** Events as somebody would write them down for fast-check: typed, every field by itself. */
function handWritten(
  gateway: Gateway,
  words: readonly string[],
  { headers, query, body }: Dictionary,
): fc.Arbitrary<object> {
  const sample = gateway.toEvent(baselineOf(gateway.routes)) as Record<string, unknown>
  const text = words.length === 0 ? fc.string() : fc.oneof(fc.string(), fc.constantFrom(...words))
  const key = (names: readonly string[]) => (names.length === 0 ? text : fc.oneof(text, fc.constantFrom(...names)))
  const map = (names: readonly string[]) => fc.dictionary(key(names), text, { maxKeys: 5 })
  const json = fc.dictionary(key(body), fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(text)), {
    maxKeys: 5,
  })
  const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH')
  const path = fc
    .oneof(
      fc.webPath(),
      text.map((one) => `/${encodeURIComponent(one.toWellFormed())}`),
    )
    .map((one) => one || '/')
  const content = fc.option(
    fc.oneof(
      fc.string(),
      fc.json(),
      json.map((one) => JSON.stringify(one)),
    ),
    { nil: null },
  )
  return fc
    .record({ method, path, headers: map(headers), query: fc.option(map(query), { nil: null }), content })
    .map(({ method: httpMethod, path: own, headers: lines, query: parameters, content: text1 }) => {
      if ('rawPath' in sample)
        return {
          ...sample,
          rawPath: own,
          headers: lines,
          ...(parameters && { queryStringParameters: parameters }),
          ...(text1 !== null && { body: text1 }),
          requestContext: { ...(sample['requestContext'] as object), http: { method: httpMethod, path: own } },
        }
      return {
        ...sample,
        httpMethod,
        path: own,
        headers: lines,
        queryStringParameters: parameters,
        body: text1 ?? sample['body'],
      }
    })
}

async function findings(
  gateway: Gateway,
  invoker: ReturnType<typeof inProcessInvoker>,
  event: object,
  request = httpRequest(),
) {
  const { outcome, facts } = await invoker.invoke(event, { timeoutMs: 2_000 })
  const answer = gateway.toResponse(outcome, request)
  const delivery = { tier: 'recorded', source: 'taken for granted' } as const
  return judge({ gateway, request, event, delivery, outcome, facts, answer } as Exchange, builtInChecks)
}

const totals = new Map<string, { found: number; after: number[]; tried: number; frameworks: number }>()

async function tryAll(zooCase: ZooCase): Promise<void> {
  const file = resolve('test/zoo', modulePath(zooCase, 'wrong'))
  const loaded = (await import(pathToFileURL(file).href)) as { handler?: never; default?: { handler: never } }
  const invoker = inProcessInvoker((loaded.handler ?? loaded.default!.handler) as never, {
    runtime: zooCase.runtime ?? 'nodejs20.x',
  })
  const gateway = gatewayNamed(zooCase.gateway, zooCase.options ?? {})
  const literals = literalsOfFile(file)
  const session = makeSession(gateway, invoker, makeBudget(60_000, 2_000), { judge: () => [] })
  const dictionary = dictionaryOf((await learn(session, literals)).knowledge, joinLiterals([]))
  const ways: Record<string, (random: fc.Random, run: number) => Promise<readonly { code: string; place?: string }[]>> =
    {}
  const events = (name: string, arbitrary: fc.Arbitrary<object>) => {
    ways[name] = (random, run) =>
      findings(gateway, invoker, arbitrary.generate(random, 2 + Math.trunc(Math.log10(run))).value)
  }
  events('typed event', handWritten(gateway, [], emptyDictionary))
  events('with literals', handWritten(gateway, literals.strings, emptyDictionary))
  events('with traced keys', handWritten(gateway, literals.strings, dictionary))
  const unlearned = arbitraryRequest({ gateway })
  ways['our requests, no learning'] = (random, run) => {
    const request = unlearned.generate(random, 2 + Math.trunc(Math.log10(run))).value
    return findings(gateway, invoker, gateway.toEvent(request) as object, request)
  }
  for (const [name, way] of Object.entries(ways)) {
    const total = totals.get(name) ?? { found: 0, after: [], tried: 0, frameworks: 0 }
    totals.set(name, total)
    for (let seed = 1; seed <= seeds; seed++) {
      total.tried++
      const random = randomOf(seed)
      for (let run = 1; run <= runs; run++) {
        const found = await way(random, run)
        if (!found.some(({ code, place }) => code === zooCase.code && (place ?? '').includes(zooCase.place ?? '')))
          continue
        total.found++
        if (zooCase.framework !== undefined) total.frameworks++
        total.after.push(run)
        break
      }
    }
  }
  await invoker.close()
}

const cases = zoo.filter(
  ({ isolation, name }) => isolation === undefined && !/unbounded|labels|yearly|too-large/.test(name),
)
for (const zooCase of cases) await tryAll(zooCase)
const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN
const framed = cases.filter(({ framework }) => framework !== undefined).length * seeds
console.log(`${cases.length} wrong handlers, ${seeds} seeds, ${runs} calls each`)
for (const [name, { found, after, tried, frameworks }] of totals)
  console.log(
    `${name.padEnd(28)} found ${found}/${tried} (${Math.round((100 * found) / tried)} %), behind frameworks ${frameworks}/${framed}, median ${median(after)} calls where found`,
  )
