import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { replayLog } from '../../src/cli/replay-log.ts'
import { eventsFromLogs } from '../../src/logs/events-from-logs.ts'

const users = fileURLToPath(new URL('./fixtures/users/', import.meta.url))
const orders = readFileSync(`${users}orders.log`, 'utf8')
const id = (i: number) => `1a2b3c4d-0000-4000-8000-${String(i).padStart(12, '0')}`

const entry = (i: number, path: string, status: number, error?: string) =>
  JSON.stringify({ requestId: id(i), resourcePath: path, httpMethod: 'GET', path, status, 'error.message': error })

const run = (log: string, handler: string) =>
  replayLog(eventsFromLogs(log), `${users}${handler}`, { seed: 1 }, new AbortController().signal)

describe('the requests of a log', () => {
  test('that failed are run first, and each fault is shrunk once', async () => {
    const again = orders.replaceAll('1a2b3c4d-0000', '1a2b3c4d-1111')
    const all = await run(orders + again, 'orders.mjs#handler')
    expect(all.map(({ number, now, like }) => [number, now, like])).toEqual([
      [2, 'fails', undefined],
      [3, 'fails', undefined],
      [4, 'passes', undefined],
      [6, 'repeats', 2],
      [7, 'repeats', 3],
      [8, 'passes', undefined],
      [1, 'passes', undefined],
      [5, 'passes', undefined],
    ])
  })

  test('with a body that was cut find the error that the log names, at its smallest', async () => {
    const failed = (await run(orders, 'orders.mjs#handler')).find(({ number }) => number === 3)!
    expect(failed.candidates).toMatchObject({ known: 39 })
    const [finding] = failed.report!.findings
    expect(finding!.outcome).toMatchObject({ payload: { errorMessage: expect.stringContaining("reading 'name'") } })
    expect(new TextDecoder().decode(finding!.request.body!)).toMatch(/^\{"lines":.{1,3}\}$/)
  })

  test('are explored around where the log does not tell the query that made them fail', async () => {
    const error = 'Execution failed due to configuration error: Malformed Lambda proxy response'
    const all = await run([1, 2].map((i) => entry(i, '/pets', 502, error)).join('\n'), 'verbose.mjs#handler')
    expect(all.map(({ now, like }) => [now, like])).toEqual([
      ['around', undefined],
      ['repeats', 1],
    ])
    expect(all[0]!.report!.findings.map(({ code, request }) => [code, request.query])).toEqual([
      ['unknown-key', expect.stringMatching(/^verbose=/)],
    ])
  })

  test('that did not fail are not explored around', async () => {
    const [fine] = await run(entry(1, '/pets', 200), 'verbose.mjs#handler')
    expect(fine!.now).toBe('passes')
  })

  test('have ten faults shrunk, and no more', async () => {
    const log = Array.from({ length: 12 }, (_, i) => entry(i, `/${'x'.repeat(i + 1)}`, 502)).join('\n')
    const all = await run(log, 'verbose.mjs#byLength')
    expect(all.map(({ now }) => now)).toEqual([...Array(10).fill('fails'), 'repeats', 'repeats'])
    expect(all.slice(10).every(({ like, report }) => like === undefined && report === undefined)).toBe(true)
  })

  test('run on instances of their own', async () => {
    const all = await run([1, 2, 3].map((i) => entry(i, '/pets', 200)).join('\n'), 'verbose.mjs#once')
    expect(all.map(({ now }) => now)).toEqual(['passes', 'passes', 'passes'])
  })

  test('that did not fail do not fail for what the log does not tell', async () => {
    const [one] = await run(entry(1, '/pets', 200), 'verbose.mjs#bySubject')
    expect(one!.now).toBe('open')
  })

  test('that lack what only configuration provides do not fail for it', async () => {
    const [one] = await run(entry(1, '/pets', 502), 'verbose.mjs#bySubject')
    expect(one!.now).toBe('alone')
    expect(one!.report!.assumed.join()).toContain('an authorizer that provides claims')
  })

  test('of a captured event have the authorizer that it tells, which is none', async () => {
    const event = eventsFromLogs(orders)[0]!.event as { requestContext: object }
    const [one] = await run(JSON.stringify([event]), 'verbose.mjs#bySubject')
    expect(one!.now).toBe('fails')
  })
})

test('a log comes through standard input, and what fails is exit code 1', async () => {
  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
  const child = spawn(process.execPath, [cli, 'replay', '-', 'orders.mjs#handler', '--seed', '1'], { cwd: users })
  let out = ''
  child.stdout.on('data', (piece) => (out += String(piece)))
  const code = new Promise((resolve) => child.on('close', resolve))
  child.stdin.end(orders)
  expect(await code).toBe(1)
  expect(out).toContain('4 requests in the log · 2 fail now')
})
