import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/check/finding.ts'
import { builtInChecks, judge } from '../../src/check/run-checks.ts'
import { functionErrorCode } from '../../src/check/function-error.ts'
import { httpApi } from '../../src/gateway/http-api.ts'
import { functionUrl } from '../../src/gateway/function-url.ts'
import type { Gateway } from '../../src/gateway/gateway.ts'
import type { Outcome } from '../../src/gateway/outcome.ts'
import { restApi } from '../../src/gateway/rest.ts'
import { httpRequest } from '../../src/http/request.ts'
import { recordedCases } from './cases.ts'

interface PayloadCase {
  readonly id: string
  readonly gateway: string
  readonly kind?: string
  readonly mode?: string
  readonly api?: { readonly binaryMediaTypes?: readonly string[] }
  readonly request?: { readonly headers?: Readonly<Record<string, string>> }
  readonly returns?: unknown
  readonly client: { readonly status: number | null }
  readonly evidence: string
}

const gateways: Readonly<Record<string, (one: PayloadCase) => Gateway>> = {
  rest: ({ api }) => restApi({ binaryMediaTypes: api?.binaryMediaTypes ?? [] }),
  'http-v1': () => httpApi({ payloadFormat: '1.0' }),
  'http-v2': () => httpApi(),
  'function-url': () => functionUrl(),
}

/** Payloads that a handler returned, without sentinels, whose status on AWS is known. */
const payloads = [...recordedCases<PayloadCase>('rest-cases'), ...recordedCases<PayloadCase>('http-cases')].filter(
  ({ gateway, kind = 'handler-return', mode = 'BUFFERED', returns, client }) =>
    gateway in gateways &&
    kind === 'handler-return' &&
    mode === 'BUFFERED' &&
    client.status !== null &&
    !isSentinel(returns),
)
const isRefused = ({ client, returns }: PayloadCase): boolean =>
  client.status! >= 500 && (returns as { statusCode?: unknown } | null)?.statusCode !== client.status

describe.skipIf(payloads.length === 0)('payloads whose fate on AWS is known', () => {
  test.each(payloads.filter(isRefused))('$id is refused: one finding, an error', (one) => {
    const found = findingsOf(one)
    expect(found).toHaveLength(1)
    expect(found[0]?.level).toBe('error')
    expect(found[0]?.evidence.tier).not.toBe('unknown')
  })

  test.each(payloads.filter((one) => !isRefused(one)))('$id is accepted: nothing says that it is refused', (one) => {
    const codes = findingsOf(one).map(({ code }) => code)
    expect(codes.filter((code) => !damage.has(code))).toEqual([])
  })
})

/** What may be said of a payload that was accepted. */
const damage: ReadonlySet<string> = new Set([
  'status-code-missing',
  'status-code-coerced',
  'headers-lost',
  'cookies-lost',
  'response-inferred',
  'body-corrupted',
  'body-not-json',
  'server-error',
  'not-established',
])

interface RuntimeCase {
  readonly id: string
  readonly outcome: {
    readonly kind: string
    readonly phase?: string
    readonly errorType?: string
    readonly errorMessage?: string
  }
}

const runtimeErrors = recordedCases<RuntimeCase>('runtime-cases').filter(
  ({ outcome }) => outcome.kind === 'error' && outcome.phase !== 'init',
)

const codeOf = ({ outcome }: RuntimeCase) => functionErrorCode(outcome, { settledBy: 'promise' })

describe.skipIf(runtimeErrors.length === 0)('errors as the runtimes post them', () => {
  test('what JSON cannot hold is never called a throw', () => {
    const unserialisable = runtimeErrors.filter(({ id }) =>
      /^r-(?:bigint|circular|tojson-throws|tojson-undefined|deep-nesting|getter-throws|function|symbol)@/.test(id),
    )
    expect(unserialisable.length).toBeGreaterThan(6)
    expect(new Set(unserialisable.map(codeOf))).toEqual(new Set(['response-not-serializable']))
  })

  test("errors that handlers throw are never taken for the runtime's own", () => {
    const thrown = runtimeErrors.filter(({ id }) => /^[as]-throw-/.test(id))
    expect(thrown.length).toBeGreaterThan(0)
    expect(new Set(thrown.map(codeOf))).toEqual(new Set(['handler-threw']))
  })
})

function findingsOf(one: PayloadCase): readonly Finding[] {
  const gateway = gateways[one.gateway]!(one)
  const request = httpRequest({ headers: one.request?.headers ?? {} })
  const outcome: Outcome = { kind: 'payload', payload: one.returns ?? null }
  const answer = gateway.toResponse(outcome, request)
  const delivery = gateway.delivery(request)
  return judge(
    { gateway, request, event: {}, delivery, outcome, facts: { settledBy: 'promise' }, answer },
    builtInChecks,
  )
}

/** `{"$throw":"Error"}` and the like stand for what is no JSON payload. */
function isSentinel(returns: unknown): boolean {
  return typeof returns === 'object' && returns !== null && Object.keys(returns).some((key) => key.startsWith('$'))
}
