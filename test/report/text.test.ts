import { expect, test } from 'vitest'
import { httpRequest } from '../../src/http/request.ts'
import type { TextOptions } from '../../src/report/text.ts'
import { textReport } from '../../src/report/text.ts'
import type { ContractReport } from '../../src/report/contract-report.ts'
import { aFinding, aReport, aThrow } from './fixtures.ts'

const answered = aFinding().answer
const ok = { status: 200, headers: [], body: new Uint8Array(), evidence: answered.evidence }
const baseline = httpRequest()

const blockLines = (text: string) => text.split('\n\n')[0]!.split('\n').length

async function reads(file: string, report: ContractReport, options?: TextOptions) {
  const text = textReport(report, options)
  await expect(`${text}\n`).toMatchFileSnapshot(`./reports/${file}.txt`)
  return text
}

test('an unknown key on a REST API', () => reads('unknown-key', aReport([aFinding()])))

test('a throw names the line of the user', () => reads('throw', aReport([aThrow()])))

test('colour changes the marks and nothing else', async () => {
  const text = await reads('throw-in-color', aReport([aThrow()]), { color: true })
  // oxlint-disable-next-line no-control-regex
  expect(text.replaceAll(/\u001b\[\d+m/g, '')).toBe(textReport(aReport([aThrow()])))
})

test('an oversized response shows the request as runs', () =>
  reads(
    'oversized',
    aReport([
      aFinding({
        code: 'response-too-large',
        place: undefined as never,
        request: httpRequest({ method: 'POST', path: '/echo', body: `{"name":"${'a'.repeat(3_145_742)}"}` }),
        outcome: {
          kind: 'function-error',
          payload: {
            errorType: 'Function.ResponseSizeTooLarge',
            errorMessage: 'Response payload size exceeded maximum allowed payload size (6291556 bytes).',
          },
        },
        invocation: { settledBy: 'promise', payloadBytes: 6_291_557 },
      }),
    ]),
  ))

test('a baseline that fails asks whether set-up is missing', () =>
  reads('every-request', aReport([aThrow({ request: baseline, onEvery: true })])))

test('a refused connection says how to mock it or let it through', () =>
  reads(
    'network-reached',
    aReport(
      [
        aFinding({
          code: 'network-reached',
          place: 'dynamodb.eu-west-1.amazonaws.com',
          request: httpRequest({ path: '/users/1' }),
          evidence: { tier: 'documented', source: 'the network guard of this run refused the connection' },
          facts: {
            frame: { function: 'load', file: 'src/users.ts', line: 7, column: 9, text: 'await client.send(command)' },
          },
          outcome: { kind: 'function-error', payload: { errorType: 'Error', errorMessage: 'connection refused' } },
          invocation: {
            settledBy: 'promise',
            refused: { host: 'dynamodb.eu-west-1.amazonaws.com', port: 443, via: 'https', stack: '' },
          },
          elsewhere: [],
        }),
      ],
      { stoppedBy: 'network', runs: 3 },
    ),
  ))

test('a finding that comes and goes says so, and in-process says what it cannot stop', () =>
  reads(
    'sometimes',
    aReport(
      [
        aFinding({
          code: 'handler-timed-out',
          repeats: 'sometimes',
          place: undefined as never,
          request: httpRequest({ path: '/slow', query: 'wait=1' }),
          outcome: { kind: 'function-error', payload: { errorType: 'Sandbox.Timedout' }, durationMs: 3000 },
          invocation: { settledBy: 'timeout', idle: true },
        }),
      ],
      { stoppedBy: 'hang', runs: 77 },
    ),
  ))

test('a custom code speaks for itself', () =>
  reads(
    'custom-code',
    aReport([
      aFinding({
        code: 'acme/no-server-header',
        place: 'headers.server',
        facts: { message: 'The header server tells what runs here.', fix: 'Leave it out.' },
        evidence: { tier: 'documented', source: 'acme security rules' },
        answer: { ...ok, headers: [['server', 'acme/1.2']] },
        repeats: 'never',
        elsewhere: [],
      }),
    ]),
  ))

const warning = aFinding({
  code: 'status-code-coerced',
  level: 'warning',
  place: 'statusCode',
  request: baseline,
  outcome: { kind: 'payload', payload: { statusCode: '200' } },
  replay: { ...aFinding().replay, curl: `curl -i "$API_URL/"` },
  answer: ok,
})

test('a passing run with warnings', () =>
  reads(
    'passing-with-warnings',
    aReport([warning], {
      assumed: ['route ANY /{id}: the handler reads pathParameters.id', 'front end rest: the handler reads none alone'],
      notes: [{ code: 'not-established', level: 'note', evidence: { tier: 'unknown', source: '' }, facts: {} }],
      ignored: [
        { code: 'body-not-json', times: 3, reason: 'legacy' },
        { code: 'cookies-lost', at: 'cookies*', times: 0 },
      ],
    }),
    { name: 'users' },
  ))

test('a passing run', () => reads('passing', aReport([])))

test('strict shows warnings and notes in full', () =>
  reads(
    'strict',
    aReport([warning], {
      ok: false,
      notes: [
        {
          code: 'not-established',
          level: 'note',
          place: 'headers.x-count',
          evidence: { tier: 'unknown', source: 'nothing found on numbers as header values' },
          facts: {},
          request: httpRequest({ path: '/users', query: 'count=1' }),
          outcome: {
            kind: 'payload',
            payload: { statusCode: 200, headers: { 'x-count': 1, etag: 'a' }, body: 'users' },
          },
        },
      ],
    }),
    { strict: true },
  ))

const nasty = aFinding({
  request: httpRequest({
    method: 'PUT',
    path: `/${'ab'.repeat(100)}/%2F`,
    query: `q=${'x'.repeat(500)}&y=\u202e`,
    headers: [
      ['x-odd', 'caf\xe9 \u001b[31m'],
      ['x-empty', ''],
      ...Array.from({ length: 12 }, (_, at): [string, string] => [`x-${at}`, `${at}`]),
    ],
    body: Uint8Array.from([0xff, 0xfe, 0, 1, 2]),
  }),
  outcome: {
    kind: 'payload',
    payload: {
      statusCode: 200,
      headers: Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`x-${at}`, 'y'.repeat(at * 9)])),
      body: `line\r\n\u001b[2J${'z'.repeat(9000)}${'end '.repeat(300)}`,
      location: { deep: [[[[[[[[[[1]]]]]]]]]] },
      a: 1,
      b: 2,
      c: 3,
      d: 4,
    },
  },
  invocation: {
    settledBy: 'callback',
    logs: ['\u001b]0;title\u0007', '::error::x', 'three', 'four'],
    changed: [{ path: 'headers', type: 'Headers', entries: 2 }],
  },
})

test('control characters and very long values stay on one calm screen', async () => {
  const text = await reads('nasty', aReport([nasty]))
  expect(blockLines(text)).toBeLessThanOrEqual(40)
})

test('no finding takes more than 40 lines, however narrow the terminal', () => {
  for (const finding of [
    aFinding(),
    aThrow({ onEvery: true }),
    nasty,
    { ...nasty, ...aThrow(), request: nasty.request },
  ])
    expect(blockLines(textReport(aReport([finding]), { width: 60 }))).toBeLessThanOrEqual(40)
})

test('findings beyond maxFindings are counted and named', () => {
  const findings = [aFinding(), aThrow(), aFinding({ place: 'extra' })]
  const text = textReport(aReport(findings), { maxFindings: 1 })
  expect(text).toContain('2 more findings (report.findings):\n  REST API answers 502 to POST /users (handler-threw)')
})

const note = { code: 'not-established', level: 'note', evidence: { tier: 'unknown', source: '' }, facts: {} } as const
const firstLine = (report: ContractReport, options?: TextOptions) => textReport(report, options).split('\n', 1)[0]

test('with notes, no run says that all is as it was meant', () => {
  expect(firstLine(aReport([], { notes: [note] }))).toBe(
    'REST API: no error in 1,000 requests, but 1 note: what AWS answers there is not established',
  )
  expect(firstLine(aReport([warning], { notes: [note, note] }))).toBe(
    'REST API: no error in 1,000 requests, but 1 warning and 2 notes: what AWS answers there is not established',
  )
})

test('what fails a strict run stands in the first line, in red', () => {
  const noted = aReport([], { ok: false, strict: true, notes: [note] })
  const says = 'REST API: no error in 1,000 requests, but 1 note fails under strict (not-established)'
  expect(firstLine(noted)).toBe(says)
  expect(firstLine(noted, { color: true })).toBe(`\u001b[31m${says}\u001b[39m`)
  const two = aReport([], { ok: false, strict: true, notes: [note, note, { ...note, code: 'unknown-key' }] })
  expect(firstLine(two)).toContain('but 3 notes fail under strict (not-established, unknown-key)')
  const warned = aReport([warning], { ok: false, strict: true })
  expect(firstLine(warned, { name: 'users', color: true })).toBe(
    'users: \u001b[1m\u001b[31mWarning (fails under strict): REST API answers 200 to GET /: the status code is text\u001b[39m\u001b[22m',
  )
})

test('a run that fails without an error was strict, whoever tells so', () => {
  const report = aReport([warning], { ok: false })
  expect(textReport(report)).toBe(textReport({ ...report, strict: true }, { strict: true }))
})

test('strict text of a run that passes is not red', () => {
  expect(firstLine(aReport([], { strict: true }), { strict: true })).toMatch(/as the handler meant it$/)
  expect(firstLine(aReport([warning]), { strict: true })).toMatch(/^Warning: REST API answers 200/)
})
