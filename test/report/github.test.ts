import { basename, dirname, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { githubAnnotations, githubSummary } from '../../src/report/github.ts'
import { aFinding, aReport, aThrow } from './fixtures.ts'

test('an annotation stands at the line of the user', () => {
  const [line] = githubAnnotations([{ name: 'users', report: aReport([aThrow()]) }]).split('\n')
  expect(line).toMatch(
    /^::error file=src\/users.ts,line=12,title=users%3A REST API%3A [^:]*::REST API answers 502 to POST \/users%0A/,
  )
})

test('its file is named from the workspace, wherever the command was run', () => {
  const fileOf = (file: string) => {
    const facts = { frame: { function: 'greet', file, line: 12 } }
    return /file=([^,]*)/.exec(githubAnnotations([{ name: 'users', report: aReport([aThrow({ facts })]) }]))![1]
  }
  vi.stubEnv('GITHUB_WORKSPACE', dirname(process.cwd()))
  expect(fileOf('src/users.ts')).toBe(`${basename(process.cwd())}/src/users.ts`)
  expect(fileOf('node_modules/parser/index.js')).toBe('node_modules/parser/index.js')
  vi.stubEnv('GITHUB_WORKSPACE', join(process.cwd(), 'src'))
  expect(fileOf('src/users.ts')).toBe('users.ts')
  expect(fileOf('other/users.ts')).toBe('other/users.ts')
  vi.unstubAllEnvs()
})

test('at most ten a step, errors first', () => {
  const findings = [aFinding({ level: 'warning' }), ...Array.from({ length: 11 }, () => aFinding())]
  const lines = githubAnnotations([{ name: 'users', report: aReport(findings) }])
    .trimEnd()
    .split('\n')
  expect(lines.map((line) => line.slice(0, 8))).toEqual(Array(10).fill('::error '))
  const few = githubAnnotations([{ name: 'users', report: aReport(findings.slice(0, 2)) }])
  expect(few.match(/^::\w+/gm)).toEqual(['::error', '::warning'])
})

test('at most ten a step, of however many handlers', () => {
  const reports = Array.from({ length: 12 }, (_, at) => ({ name: `users-${at}`, report: aReport([aFinding()]) }))
  expect(githubAnnotations(reports).match(/^::error /gm)).toHaveLength(10)
  expect(githubSummary(reports).match(/^\| users/gm)).toHaveLength(12)
})

test('the summary has a table and every report', () => {
  const text = githubSummary([
    { name: 'users', report: aReport([aThrow()]) },
    { name: 'orders', report: aReport([]) },
  ])
  expect(text).toContain('| users | rest | fails | 1 error | 0 warnings | 1000 |')
  expect(text).toContain('```text\nREST API answers 502 to POST /users\n')
  expect(text).toContain('### orders')
})

test('a summary beyond the limit is cut at a whole report, with a note', () => {
  const reports = Array.from({ length: 20 }, (_, at) => ({ name: `caf\xe9-${at}`, report: aReport([aThrow()]) }))
  const text = githubSummary(reports, 8_000)
  expect(Buffer.byteLength(text)).toBeLessThan(8_000)
  expect(text).toMatch(/```\n\n\nThe rest did not fit into a job summary; the log has it.\n$/)
  expect(Buffer.byteLength(githubSummary(reports, 500))).toBeLessThan(500)
})

test('what could not be run is annotated as an error, before all others, and stands in the table', () => {
  const reports = [{ name: 'users', report: aReport(Array.from({ length: 10 }, () => aFinding())) }]
  const notRun = {
    failures: [{ name: 'nope.mjs#handler', message: 'there is no file nope.mjs' }],
    skipped: [{ name: 'Snake', reason: 'it runs on python3.13' }],
  }
  const lines = githubAnnotations(reports, notRun).trimEnd().split('\n')
  expect(lines[0]).toBe('::error title=nope.mjs#handler%3A not run::there is no file nope.mjs')
  expect(lines).toHaveLength(10)
  const summary = githubSummary(reports, undefined, notRun)
  expect(summary).toContain('| nope\\.mjs\\#handler | | not run | there is no file nope\\.mjs | | |\n')
  expect(summary).toContain('| Snake | | skipped | it runs on python3\\.13 | | |\n')
})

test('under strict warnings and notes are errors, since they fail the run', () => {
  const note = { ...aFinding({ level: 'note', code: 'status-code-invalid', place: 'statusCode' }) }
  const findings = [aFinding(), aFinding({ level: 'warning' })]
  const report = aReport(findings, { strict: true, notes: [note] })
  const text = githubAnnotations([{ name: 'users', report }])
  expect(text.match(/^::\w+/gm)).toEqual(['::error', '::error', '::error'])
  expect(text.split('\n')[2]).toMatchInlineSnapshot(
    `"::error title=users%3A REST API%3A Note%3A the status code is no status (status-code-invalid)%2C at statusCode::  Request      POST /users%0A               content-type: application/json%0A               body: '{"name":""}'%0A  Returned     { statusCode: 201 }%0A  Because      The front end cannot read statusCode: words and 0 are refused, and load balancers want a number. REST APIs and load balancers answer 502, HTTP APIs 500.%0A               Recorded on AWS, 2024-11-15: LocalStack tests validated on AWS%0A               https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html"`,
  )
  expect(
    githubAnnotations([{ name: 'users', report: aReport(findings, { notes: [note] }) }]).match(/^::\w+/gm),
  ).toEqual(['::error', '::warning'])
  const summary = githubSummary([{ name: 'users', report: { ...report, findings: [], ok: false } }])
  expect(summary).toContain('| users | rest | fails | 0 errors | 0 warnings, 1 note | 1000 |')
  expect(summary).toContain('1 note fails under strict')
})
