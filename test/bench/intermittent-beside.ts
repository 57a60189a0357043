import * as fc from 'fast-check'
import { builtInChecks, judge } from '../../src/check/run-checks.ts'
import type { Gateway } from '../../src/gateway/gateway.ts'
import { runExchange } from '../../src/exchange/exchange.ts'
import { httpRequest, type HttpRequest } from '../../src/http/request.ts'
import { createInvoker } from '../../src/lambda/create-invoker.ts'
import type { Invoker, InvokerOptions } from '../../src/lambda/words/invocation.ts'
import type { IntermittentCase } from '../zoo/intermittent.ts'

/** What a property of one event came to. */
export interface BesideResult {
  /** `found`: it failed as the case is known to. */
  readonly ended: 'found' | 'passed' | 'other'
  /** Whether the counterexample fails when it is all that a fresh container gets. */
  readonly reproduces: boolean
}

/**
 * Requests as somebody would write them down who knows the handler: its routes, and what its queries and bodies look like, or
 * anything else there. All that a property of one event lacks is what this bench is about.
 */
function handWritten({ steps }: IntermittentCase): fc.Arbitrary<HttpRequest> {
  const known = [...steps, { method: 'GET', path: '/' }]
  return fc.constantFrom(...known).chain(({ method, path, query, headers, body }) =>
    fc
      .record({
        query: fc.oneof(fc.constant(query ?? ''), fc.webQueryParameters()),
        body:
          method === 'GET' || method === 'DELETE'
            ? fc.constant(null)
            : fc.oneof(fc.constant(body ?? null), fc.json(), fc.constant(null)),
      })
      .map((parts) => httpRequest({ method, path, headers: headers ?? {}, ...parts })),
  )
}

/** Checks such a property on one warm import, 1,000 runs and what fast-check shrinks, and tries its counterexample from cold. */
export async function besides(
  each: IntermittentCase,
  gateway: Gateway,
  source: string,
  options: InvokerOptions,
  seed: number,
): Promise<BesideResult> {
  const warm = await createInvoker(source, options)
  try {
    const property = fc.asyncProperty(handWritten(each), async (request) => {
      const codes = await wrongs(gateway, warm, request)
      if (codes.length > 0) throw new Error(codes.join())
    })
    const run = await fc.check(property, { seed, numRuns: 1_000, interruptAfterTimeLimit: 10_000, endOnFailure: false })
    const [request] = run.counterexample ?? []
    if (request === undefined) return { ended: 'passed', reproduces: false }
    const told = String((run.errorInstance as Error).message)
    const ended = each.codes.some((code) => told.split(',').includes(code)) ? 'found' : 'other'
    const cold = await createInvoker(source, options)
    try {
      return { ended, reproduces: (await wrongs(gateway, cold, request)).length > 0 }
    } finally {
      await cold.close()
    }
  } finally {
    await warm.close()
  }
}

async function wrongs(gateway: Gateway, invoker: Invoker, request: HttpRequest): Promise<string[]> {
  const exchange = await runExchange(gateway, invoker, request, { timeoutMs: 1_500 })
  return exchange === undefined
    ? []
    : judge(exchange, builtInChecks).flatMap(({ level, code }) => (level === 'error' ? [code] : []))
}
