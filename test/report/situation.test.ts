import { expect, test } from 'vitest'
import type { ReportedFinding } from '../../src/report/contract-report.ts'
import { checkProxyHandler } from '../../src/contract.ts'
import { httpRequest } from '../../src/http/request.ts'
import { headline } from '../../src/report/headline.ts'
import { jsonReport } from '../../src/report/json.ts'
import { textReport } from '../../src/report/text.ts'
import { aFinding, aReport, aThrow } from './fixtures.ts'

const read = (finding: ReportedFinding) => textReport(aReport([finding])).replaceAll(/\s+/g, ' ')
const response = { statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{"ok":true}' }
const failed = { kind: 'function-error', payload: { errorType: 'object', errorMessage: '[object Object]' } } as const
const error = { name: 'object', message: '[object Object]', thrown: response }
const onEvery = { onEvery: true, request: httpRequest(), facts: {}, outcome: failed } as const

test('a response in the place of the error is shown, and nobody asks about set-up', () => {
  const finding = aThrow({ ...onEvery, invocation: { settledBy: 'callback', error } })
  expect(read(finding)).toContain('Called back with this as the error: { statusCode: 200, headers: {')
  expect(read(finding)).toContain('Fix Call callback(null, response): what comes first is the error. More')
  expect(read(finding)).not.toContain('[object Object]')
  expect(headline(finding)).toBe('REST API answers 502 to every request, even GET /')
  expect(jsonReport(aReport([finding])).findings[0]?.fix).toMatch(/^Call callback\(null, response\)/)
})

test('a thrown response is to be returned, an error that carries a status caught', () => {
  const thrown = { ...error, thrown: { statusCode: 404 } }
  const response404 = aThrow({ ...onEvery, invocation: { settledBy: 'promise', error: thrown } })
  expect(read(response404)).toContain('Threw an object that is no error: { statusCode: 404 }')
  expect(read(response404)).toContain('Fix Return the response instead of throwing it')
  const notFound = { name: 'NotFoundError', message: 'Not Found', statusCode: 404 }
  expect(read(aThrow({ facts: {}, invocation: { settledBy: 'promise', error: notFound } }))).toContain(
    'return { statusCode: 404, … }: Lambda does not read a status from an error',
  )
})

const nothing = { code: 'no-response', place: undefined as never, facts: {} } as const
const nobody = { kind: 'payload', payload: null } as const

test('what a function returned in vain is shown, with the way to make it count', () => {
  const finding = aFinding({
    ...nothing,
    onEvery: true,
    outcome: nobody,
    invocation: { settledBy: 'drained', idle: true, discarded: response },
  })
  expect(read(finding)).toContain('Returned { statusCode: 200,')
  expect(read(finding)).toContain('without a promise: the runtime throws that away and answers nothing')
  expect(read(finding)).toContain('Fix Make the handler async')
  expect(read(finding)).not.toContain('In-process runs cannot')
})

test('a promise that never settles is told from nothing returned', () => {
  const never = aFinding({ ...nothing, outcome: nobody, invocation: { settledBy: 'drained', idle: true } })
  expect(read(never)).toContain('Answered nothing: no promise settled')
  expect(read(never)).toContain('Fix Settle the promise, or call the callback, on every path')
  expect(read(never)).toContain('In-process runs cannot')
  const undefinedOnly = aFinding({ ...nothing, outcome: nobody, invocation: { settledBy: 'promise', nothing: true } })
  expect(read(undefinedOnly)).toContain('Returned nothing (undefined)')
  expect(read(undefinedOnly)).toContain('Fix Return a response on every path')
  expect(read(undefinedOnly)).not.toContain('In-process runs cannot')
})

test('a body that JSON.parse does not take is to be answered with 400', () => {
  const message = `Unexpected token 'x', "x" is not valid JSON`
  const finding = aThrow({ invocation: { settledBy: 'promise', error: { name: 'SyntaxError', message } } })
  expect(read(finding)).toContain('Fix Catch what JSON.parse throws on text that is no JSON, and answer 400.')
})

test.each(['a', 'not "JSON" at all, and longer than V8 quotes', '{"a":1}'])(
  'a body in base64 is to be decoded first: %s',
  (text) => {
    const body = Buffer.from(text).toString('base64')
    const failOf = (one: string) => {
      try {
        return JSON.parse(one) as never
      } catch (error) {
        const { name, message } = error as Error
        return { settledBy: 'promise', error: { name, message } } as const
      }
    }
    const invocation = failOf(body)
    const event = { body, isBase64Encoded: true }
    expect(read(aThrow({ event, invocation }))).toContain('Fix The body arrives as base64, since its content type')
    expect(read(aThrow({ event: { ...event, isBase64Encoded: false }, invocation }))).toContain(
      'Fix Catch what JSON.parse',
    )
    expect(read(aThrow({ event, invocation: failOf('x') }))).toContain('Fix Catch what JSON.parse')
  },
)

test('a process that ends after its answer: the answer, the error, and what comes of it', () => {
  const finding = aFinding({
    code: 'unhandled-rejection',
    level: 'warning',
    place: 'Error audit src/audit.ts',
    facts: { status: 200, diedAfterReply: 'unhandled-rejection' },
    outcome: { kind: 'payload', payload: { statusCode: 200, body: 'ok' } },
    invocation: {
      settledBy: 'promise',
      diedAfterReply: 'unhandled-rejection',
      error: { name: 'Error', message: 'audit log is full' },
    },
    answer: { status: 200, headers: [], body: new Uint8Array(), evidence: { tier: 'recorded', source: '' } },
  })
  const text = textReport(aReport([finding]), { strict: true }).replaceAll(/\s+/g, ' ')
  expect(text).toMatch(/^Warning: REST API answers 200 to POST \/users: a promise that nobody awaits rejects /)
  expect(text).toContain('and then the process ended of Error: audit log is full, in a promise that nobody awaited')
  expect(text).toContain('Because The client has its answer, and then the process ends')
})

test('a standard is a source, and no documentation of AWS', () => {
  const evidence = {
    tier: 'documented',
    source: 'RFC 9110 section 15.6',
    url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.6',
  } as const
  expect(read(aFinding({ code: 'server-error', evidence }))).toContain('Source: RFC 9110 section 15.6')
})

test('a 5xx that may be meant is silenced by what the report says to write', async () => {
  const handler = async ({ path }: { path: string }) =>
    path === '/tide/archive' ? { statusCode: 503, body: 'moving house' } : { statusCode: 200, body: 'high' }
  const options = {
    gateway: 'rest',
    runtime: 'nodejs20.x',
    examples: [httpRequest({ path: '/tide/archive' })],
  } as const
  const report = await checkProxyHandler(handler, { ...options, numRuns: 0, strict: true })
  const said = /Fix If the handler is meant to answer 503, say so: (ignore: .*?\}\])/.exec(
    textReport(report, { strict: true }).replaceAll(/\s+/g, ' '),
  )?.[1]
  expect(said).toBe("ignore: [{ code: 'server-error', at: '503*', reason: '…' }]")
  const ignore = [{ code: 'server-error', at: '503*', reason: 'the archive moves' }] as const
  expect(await checkProxyHandler(handler, { ...options, numRuns: 0, strict: true, ignore })).toMatchObject({ ok: true })
})

test('no line but links, what is to be copied and the summary is wider than the report', () => {
  const wide = 'word '.repeat(200)
  const finding = aFinding({
    request: httpRequest({
      path: `/${'a'.repeat(90)}`,
      headers: [['x-long', 'b'.repeat(119)]],
      body: 'c d '.repeat(60),
    }),
    outcome: {
      kind: 'payload',
      payload: { statusCode: 200, headers: { a: wide, b: [wide, { c: wide }] }, body: wide },
    },
    invocation: { settledBy: 'promise', logs: [wide, '\u{1f600}'.repeat(79)] },
    answer: { ...aFinding().answer, rejection: { reason: 'unknown-key', log: wide } },
  })
  for (const width of [80, 100, 120]) {
    const [block = ''] = textReport(aReport([finding], { assumed: [wide] }), { width }).split('\n  Replay')
    const lines = block.split('\n').filter((line) => !line.includes('https://'))
    expect(lines.filter((line) => line.length > width)).toEqual([])
  }
})

test('a log line that is cut says so', () => {
  const { answer } = aFinding()
  const finding = aFinding({ answer: { ...answer, rejection: { reason: 'unknown-key', log: 'word '.repeat(99) } } })
  expect(textReport(aReport([finding]))).toMatch(/log: [word ]+\n[word ]+ …\n/)
})

test.each([
  ["Cannot find package 'sharp' imported from /srv/a.mjs", 'Install sharp here, where it is not found'],
  ["Error: Cannot find module '@acme/db/client'\nRequire stack:\n- /srv/a.cjs", 'Install @acme/db here, where it is'],
  ["Cannot find module '/srv/users.mjs' imported from /srv/a.mjs", 'There is no file /srv/users.mjs: correct'],
])('a module that imports what is not there is told so, with nothing to replay: %s', (message, fix) => {
  const finding = aFinding({
    code: 'init-failed',
    onEvery: true,
    request: httpRequest(),
    outcome: { kind: 'function-error', payload: { errorType: 'Error', errorMessage: message } },
    invocation: { settledBy: 'init', error: { name: 'Error', message } },
  })
  const text = read(finding)
  expect(text).toContain(`REST API answers 502 to every request, even GET / REST API: the function cannot start`)
  expect(text).toContain(`Fix ${fix}`)
  expect(text).not.toMatch(/Is set-up|curl|expectValidProxyHandler|Elsewhere/)
  expect(textReport(aReport([finding])).split('\n').length).toBeLessThan(12)
})
