import { expect, test } from 'vitest'
import { httpRequest } from '../../src/http/request.ts'
import { jsonReport } from '../../src/report/json.ts'
import { aFinding, aReport, aThrow } from './fixtures.ts'

const revived = (report: ReturnType<typeof aReport>) => JSON.parse(JSON.stringify(jsonReport(report, 'users')))

test('the report survives JSON unchanged', () => {
  const report = aReport([aFinding(), aThrow()])
  expect(revived(report)).toEqual(jsonReport(report, 'users'))
})

test('the names are those of schema version 1', () => {
  const { findings, ...rest } = revived(aReport([aFinding()]))
  expect({ top: Object.keys(rest), finding: Object.keys(findings[0]) }).toMatchInlineSnapshot(`
    {
      "finding": [
        "code",
        "level",
        "title",
        "headline",
        "what",
        "fix",
        "place",
        "signature",
        "evidence",
        "facts",
        "gateway",
        "onEvery",
        "onMost",
        "repeats",
        "occurrences",
        "foundAfter",
        "shrinkCalls",
        "request",
        "baseline",
        "explained",
        "event",
        "outcome",
        "invocation",
        "answer",
        "elsewhere",
        "replay",
      ],
      "top": [
        "schemaVersion",
        "name",
        "ok",
        "rules",
        "gateway",
        "runtime",
        "isolation",
        "seed",
        "durationMs",
        "stoppedBy",
        "runs",
        "answered",
        "calls",
        "assumed",
        "notes",
        "ignored",
        "learned",
      ],
    }
  `)
  expect(rest.schemaVersion).toBe(1)
})

test('a report tells all that it has: what only its form in memory has is no member of it', () => {
  const report = aReport([aFinding()])
  const json = revived(report)
  expect(Object.keys(json)).toEqual(expect.arrayContaining(Object.keys(report)))
  expect(Object.keys(json.findings[0])).toEqual(expect.arrayContaining(Object.keys(report.findings[0]!)))
  expect(json.answered).toEqual(report.answered)
  expect(json.findings[0].baseline).toEqual({ ...report.findings[0]!.baseline, body: null })
})

test('bytes are text or base64', () => {
  const binary = aFinding({ request: httpRequest({ method: 'POST', body: Uint8Array.from([255, 0]) }) })
  const { findings } = revived(aReport([aFinding(), binary, aFinding({ request: httpRequest() })]))
  expect(findings.map(({ request }: { request: { body: unknown } }) => request.body)).toEqual([
    { text: '{"name":""}' },
    { base64: '/wA=' },
    null,
  ])
  expect(findings[0].answer.body).toEqual({ text: '{"message": "Internal server error"}' })
})

test('facts that JSON has no word for become text, and keys named __proto__ stay keys', () => {
  const cycle: Record<string, unknown> = { big: 1n, nan: NaN, at: new Date(0), error: new RangeError('x') }
  cycle['self'] = cycle
  const facts = { cycle, odd: JSON.parse('{"__proto__":1}') }
  const [finding] = revived(aReport([aFinding({ facts })])).findings
  expect(finding.facts.cycle).toEqual({
    big: '1',
    nan: 'NaN',
    at: '1970-01-01T00:00:00.000Z',
    error: { name: 'RangeError', message: 'x' },
    self: '[circular]',
  })
  expect(Object.keys(finding.facts.odd)).toEqual(['__proto__'])
})

test('what lies too deep is left out, and no stack runs over', () => {
  const nested = (levels: number) => {
    let value: unknown = 'end'
    for (let i = 0; i < levels; i++) value = { in: value }
    return JSON.stringify(revived(aReport([aFinding({ facts: { value } })])))
  }
  expect(nested(100)).toContain('"end"')
  expect(nested(300)).toContain('"[too deep]"')
  expect(nested(20_000)).toContain('"[too deep]"')
})
