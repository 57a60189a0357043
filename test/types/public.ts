import type { Context } from 'aws-lambda'
import * as fc from 'fast-check'
import * as proxyproof from '../../src/index.ts'
import type { Answer, ContractReport, Exchange, Finding, GatewayName, HttpRequest, Outcome } from '../../src/index.ts'
import { describeProxyHandler as describeJest } from '../../src/jest.ts'
import { describeProxyHandler as describeNode } from '../../src/node-test.ts'
import { describeProxyHandler as describeVitest, expectValidProxyHandler } from '../../src/vitest.ts'

// The public names as users write them. The type check compiles this, nothing runs it: a name that goes, an option that
// is no longer taken or a member that changes its type does not compile.

/** Compiles only where both types are the same. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never

const handler = async (event: { readonly path: string }) => ({ statusCode: 200, body: event.path })

export async function theOneLine(): Promise<void> {
  const reports: ContractReport[] = [
    await proxyproof.expectValidProxyHandler(handler),
    await proxyproof.checkProxyHandler('./src/users.ts#handler'),
    await proxyproof.checkProxyHandler(new URL('file:///src/users.mjs#handler'), {}),
    await proxyproof.checkProxyHandler({ root: './dist', handler: 'src/users.handler' }),
    await proxyproof.checkProxyHandler(() => 'synchronous'),
    await proxyproof.checkProxyHandler((_event: unknown, _context: Context, callback: (e: null, r: object) => void) =>
      callback(null, {}),
    ),
    await expectValidProxyHandler(handler, everyOption),
    await proxyproof.replayEvent({ httpMethod: 'GET' }, handler),
  ]
  for (const report of reports) memberByMember(report)
  for (const describe of [describeVitest, describeJest, describeNode]) describe('users', handler, { numRuns: 1 })
}

/** All of them: a new option does not compile without a line here. */
const everyOption: Required<proxyproof.ContractOptions> = {
  gateway: proxyproof.restApi({ routes: ['GET /users/{id}'] }),
  runtime: 'nodejs22.x',
  isolation: 'in-process',
  routes: ['GET /users/{id}'],
  request: proxyproof.arbitraryRequest({ methods: ['GET'], bodyBytes: { max: 0 } }),
  examples: [proxyproof.httpRequest({ path: '/users/1' }), { httpMethod: 'GET' }],
  network: ['*.example.com'],
  setup: './mocks.ts',
  environment: { TABLE: 'users' },
  context: { functionName: 'users' },
  memorySizeMb: 512,
  numRuns: 100,
  seed: 42,
  timeLimitMs: 500,
  timeoutMs: 300,
  logs: 'show',
  ignore: ['stack-trace-exposed', { code: 'acme/no-server', at: 'headers.*', reason: 'known' }],
  enable: ['status-code-coerced'],
  checks: [({ answer }: Exchange): Finding | undefined => (answer.status === 418 ? teapot(answer) : undefined)],
  strict: true,
  maxFindings: 3,
  regressions: { dir: './kept', update: 'new' },
  tier: 'console',
  deterministic: true,
  faults: { respond: () => undefined },
  reference: (request: Request) => new Response(request.url),
  agreeWith: ['http-v2'],
}

const teapot = ({ evidence }: Answer): Finding => ({ code: 'acme/teapot', level: 'note', evidence, facts: {} })

export const gatewayByName: proxyproof.ContractOptions[] = (
  ['auto', 'rest', 'http-v1', 'http-v2', 'function-url', 'alb'] as const
).map((gateway) => ({ gateway, routes: ['$default'] }))

export const names: Same<GatewayName, 'rest' | 'http-v1' | 'http-v2' | 'function-url' | 'alb'> = true

function memberByMember(report: ContractReport): unknown {
  const [finding] = report.findings
  const told: readonly [boolean, string, GatewayName, string, number, number, number] = [
    report.ok,
    report.rules,
    report.gateway,
    report.runtime,
    report.seed,
    report.durationMs,
    report.runs,
  ]
  const { learn, explore, stretch, shrink, confirm } = report.calls
  const stopped: 'runs' | 'time' | 'hang' | 'network' | 'interrupt' = report.stoppedBy
  const { headers, query, path, cookies, body, values } = report.learned
  const texts: readonly string[] = [...report.assumed, ...headers, ...query, ...path, ...cookies, ...body, ...values]
  const { code, level, place, facts } = finding ?? report.notes[0]!
  const shown: readonly [proxyproof.FindingCode, 'error' | 'warning' | 'note', string | undefined, object] = [
    code,
    level,
    place,
    facts,
  ]
  if (finding === undefined) return [told, learn + explore + stretch + shrink + confirm, stopped, texts, shown]
  const repeats: 'always' | 'sometimes' | 'never' = finding.repeats
  const parts: [string, boolean, HttpRequest, object, Outcome, Answer, number] = [
    finding.signature,
    finding.onEvery,
    finding.request,
    finding.event,
    finding.outcome,
    finding.answer,
    finding.shrinkCalls,
  ]
  const replay: string[] = [finding.replay.curl, finding.replay.event, finding.replay.test]
  return [repeats, parts, replay]
}

export async function oneStepEach(): Promise<void> {
  const request: HttpRequest = proxyproof.httpRequest({ headers: [['a', 'b']], body: new Uint8Array(1) })
  const gateways = [
    proxyproof.restApi(),
    proxyproof.httpApi({ payloadFormat: '1.0', stage: 'dev', cors: {}, authorizer: { jwt: { claims: { sub: 'a' } } } }),
    proxyproof.functionUrl({ invokeMode: 'RESPONSE_STREAM', authType: 'AWS_IAM' }),
    proxyproof.applicationLoadBalancer({ multiValueHeaders: true }),
  ] as readonly proxyproof.Gateway[]
  const outcomes: Outcome[] = [
    { kind: 'payload', payload: { statusCode: 200 }, durationMs: 1 },
    { kind: 'function-error', payload: { errorType: 'Error', errorMessage: 'no', trace: ['Error: no'] } },
    { kind: 'stream', contentType: 'text/plain', chunks: [new Uint8Array(1)], error: { errorType: 'Error' } },
    { kind: 'not-invoked', reason: 'throttled' },
    await proxyproof.invoke(handler, {}, { runtime: 'nodejs24.x', timeoutMs: 10, network: 'allow', memorySizeMb: 128 }),
  ]
  for (const gateway of gateways) {
    const event: unknown = gateway.toEvent(request)
    const again: HttpRequest = gateway.toRequest(event)
    for (const outcome of outcomes) {
      const { status, headers, body, rejection, evidence }: Answer = gateway.toResponse(outcome, again)
      const told: [number, readonly (readonly [string, string])[], Uint8Array, string | undefined, string | undefined] =
        [status, headers, body, rejection?.reason, rejection?.log]
      const tier: 'recorded' | 'documented' | 'reported' | 'unknown' = evidence.tier
      void [told, tier, evidence.source]
    }
    const { event: sent, delivery, outcome, facts, answer } = await proxyproof.exchange(gateway, handler, request)
    void [sent, delivery, outcome, facts, answer]
  }
  const smallest: HttpRequest = await proxyproof.shrinkRequest(request, async ({ path }) => path !== '/')
  void smallest
}

export function failures(error: unknown): string | undefined {
  if (proxyproof.ContractError.is(error)) return error.report.findings[0]?.replay.curl
  return proxyproof.NotDelivered.is(error) ? String(error.answer.status) : undefined
}

export const arbitraries = {
  request: proxyproof.arbitraryRequest({
    gateway: 'alb',
    routes: ['ANY /{proxy+}'],
    methods: ['GET', 'POST'],
    pathSegments: { min: 1, max: 3 },
    queryPairs: { max: 2 },
    headerPairs: { max: 2 },
    bodyBytes: { max: 10 },
    tier: 'hostile',
    dictionary: proxyproof.emptyDictionary,
  }) satisfies fc.Arbitrary<HttpRequest>,
  events: fc.tuple(
    proxyproof.restApiEvent().map(({ requestContext }) => requestContext.resourcePath),
    proxyproof.httpApiEvent().map(({ headers }) => headers),
    proxyproof.functionUrlEvent().map(({ headers }) => headers),
    proxyproof.albEvent().map(({ requestContext }) => requestContext.elb.targetGroupArn),
  ),
  parts: fc.tuple(
    proxyproof.edgeCasePath(),
    proxyproof.edgeCaseQuery(),
    proxyproof.edgeCaseHeaders(),
    proxyproof.edgeCaseBody(),
  ),
}
