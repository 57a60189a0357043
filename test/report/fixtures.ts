import type { ContractReport, ReportedFinding } from '../../src/report/contract-report.ts'
import { curlOf } from '../../src/report/curl.ts'
import { eventFile } from '../../src/report/event-file.ts'
import { testSnippet } from '../../src/report/test-snippet.ts'
import { signatureOf } from '../../src/check/finding.ts'
import { httpRequest } from '../../src/http/request.ts'
import { utf8 } from '../../src/http/body.ts'

const baseline = httpRequest()

/** A finding as the search would hand it over: an unknown key on a REST API, with `changes`. */
export function aFinding(changes: Partial<ReportedFinding> = {}): ReportedFinding {
  const request =
    changes.request ??
    httpRequest({
      method: 'POST',
      path: '/users',
      headers: [['content-type', 'application/json']],
      body: '{"name":""}',
    })
  const event = changes.event ?? { resource: '/users', path: '/users', httpMethod: 'POST' }
  const base: ReportedFinding = {
    code: 'unknown-key',
    level: 'error',
    evidence: {
      tier: 'recorded',
      source: 'LocalStack tests validated on AWS',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html',
      date: '2024-11-15',
    },
    place: 'location',
    facts: { status: 502 },
    signature: '',
    onEvery: false,
    onMost: changes.onEvery ?? false,
    repeats: 'always',
    request,
    baseline,
    event,
    outcome: { kind: 'payload', payload: { statusCode: 201, location: '/users/1', body: '{"id":1}' } },
    invocation: { settledBy: 'promise' },
    answer: {
      status: 502,
      headers: [
        ['Content-Type', 'application/json'],
        ['x-amzn-ErrorType', 'InternalServerErrorException'],
        ['x-amzn-RequestId', '1'],
      ],
      body: utf8('{"message": "Internal server error"}'),
      rejection: {
        reason: 'unknown-key',
        place: 'location',
        log: 'Execution failed due to configuration error: Malformed Lambda proxy response',
      },
      evidence: { tier: 'recorded', source: 'LocalStack tests validated on AWS' },
    },
    gateway: 'rest',
    elsewhere: [
      { gateway: 'rest', status: 502, refused: true, tier: 'recorded' },
      { gateway: 'http-v2', status: 201, refused: false, tier: 'documented' },
      { gateway: 'http-v1', status: 201, refused: false, tier: 'unknown' },
      { gateway: 'function-url', status: 201, refused: false, tier: 'documented' },
      { gateway: 'alb', status: 201, refused: false, tier: 'reported' },
    ],
    occurrences: 41,
    foundAfter: 34,
    explained: [],
    shrinkCalls: 12,
    replay: {
      curl: curlOf(request),
      event: eventFile(event),
      test: testSnippet({ request, gateway: 'rest', handler: { from: './src/users.ts', name: 'handler' } }),
    },
  }
  const finding = { ...base, ...changes }
  return { ...finding, signature: signatureOf(finding) }
}

/** A failing report of these findings, or a passing one of none. */
export function aReport(findings: readonly ReportedFinding[], changes: Partial<ContractReport> = {}): ContractReport {
  return {
    ok: findings.every(({ level }) => level !== 'error'),
    rules: '2026-11',
    gateway: 'rest',
    runtime: 'nodejs22.x',
    isolation: 'in-process',
    seed: 1,
    durationMs: 812,
    stoppedBy: 'runs',
    runs: 1000,
    answered: { 200: 1000 },
    calls: { learn: 24, explore: 1000, stretch: 18, shrink: 12, confirm: 2 },
    assumed: [],
    findings,
    notes: [],
    ignored: [],
    learned: {
      headers: ['x-user'],
      query: ['limit', 'next'],
      path: ['id'],
      cookies: [],
      body: ['name', 'email'],
      values: ['admin'],
    },
    ...changes,
  }
}

/** What an error looks like after the handler threw it. */
export function aThrow(changes: Partial<ReportedFinding> = {}): ReportedFinding {
  return aFinding({
    code: 'handler-threw',
    place: 'TypeError greet src/users.ts',
    facts: {
      status: 502,
      frame: {
        function: 'greet',
        file: 'src/users.ts',
        line: 12,
        column: 33,
        text: 'return `Hello ${JSON.parse(event.body).name.trim()}`',
      },
    },
    outcome: {
      kind: 'function-error',
      payload: {
        errorType: 'TypeError',
        errorMessage: "Cannot read properties of undefined (reading 'trim')",
        trace: [],
      },
    },
    invocation: {
      settledBy: 'promise',
      error: { name: 'TypeError', message: "Cannot read properties of undefined (reading 'trim')" },
      logs: ['handling POST /users'],
    },
    answer: {
      ...aFinding().answer,
      rejection: {
        reason: 'function-error',
        log: 'Lambda execution failed with status 200 due to customer function error',
      },
    },
    elsewhere: aFinding().elsewhere.map((cell) => ({
      ...cell,
      refused: true,
      status: cell.gateway.startsWith('http-v') ? 500 : 502,
    })),
    ...changes,
  })
}
