import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkProxyHandler } from 'proxyproof'
import { runContract } from '../../src/contract.ts'
import { main } from '../../src/cli/main.ts'
import { progressLine } from '../../src/cli/progress.ts'
import type { Progress } from '../../src/search/session/budget.ts'
import { folder } from '../lambda/task.ts'

const users = fileURLToPath(new URL('./fixtures/users/', import.meta.url))
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

test.skipIf(process.platform === 'win32')('Ctrl-C prints what was found so far', async () => {
  const args = [cli, 'answers.mjs#slow', 'answers.mjs#fine', '--gateway', 'rest', '--time', '10m']
  const marks = mkdtempSync(join(tmpdir(), 'proxyproof-interrupt-'))
  const started = join(marks, 'started')
  const env = { ...process.env, STARTED: started }
  const child = spawn(process.execPath, args, { cwd: users, env, stdio: ['ignore', 'pipe', 'ignore'] })
  let stdout = ''
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()))
  const ended = new Promise((resolve) => child.on('close', resolve))
  await expect.poll(() => existsSync(started), { timeout: 15_000 }).toBe(true)
  child.kill('SIGINT')
  const code = await ended
  rmSync(marks, { recursive: true })
  expect(stdout).toContain('body-not-string')
  expect(stdout).toContain(', interrupted')
  expect(stdout).toContain('Interrupted: this is what was found so far')
  expect(stdout).not.toContain('answers.mjs#fine')
  expect(code).toBe(1)
})

test.each([
  ['nothing was found', `async () => ({ statusCode: 200, body: '' })`, 130],
  ['something was found', `async () => ({ statusCode: 200, body: {} })`, 1],
])('the exit code of a run that is interrupted when %s', async (_, handler, expected) => {
  const root = folder({ 'index.mjs': `export const handler = ${handler}` })
  let stop = () => {}
  const told = { write: () => true }
  // The line of progress says that requests have been made.
  const stderr = { isTTY: true, write: (text: string) => (text.includes('request') && stop(), true) }
  const code = await main([`${root}/index.mjs#handler`, '--gateway', 'rest', '--time', '30s'], {
    stdout: told,
    stderr,
    stdin: (async function* () {})(),
    env: {},
    version: '0',
    onInterrupt: (listener: () => void) => {
      stop = listener
      return () => {}
    },
  })
  expect(code).toBe(expected)
})

const wrong = async (event: { body: string | null }) => ({ statusCode: 200, body: event.body === null ? '' : {} })

test('a run that is stopped reports what it found, and that it was stopped', async () => {
  const stop = new AbortController()
  const onProgress = ({ findings }: Progress) => {
    if (findings > 0) stop.abort()
  }
  const report = await runContract(wrong, { gateway: 'rest' }, { signal: stop.signal, onProgress })
  expect(report.stoppedBy).toBe('interrupt')
  expect(report.findings.map(({ code }) => code)).toEqual(['body-not-string'])
  expect(report.runs).toBeLessThan((await checkProxyHandler(wrong, { gateway: 'rest' })).runs)
})

test('a run says how far it is and what it shrinks', async () => {
  const said: Progress[] = []
  await runContract(wrong, { gateway: 'rest', numRuns: 50 }, { onProgress: (one) => said.push(structuredClone(one)) })
  expect(said[0]?.calls.explore).toBeLessThan(said.at(-1)!.calls.explore)
  expect(said.some(({ shrinking }) => shrinking === 'error:body-not-string@body')).toBe(true)
})

const progress: Progress = {
  calls: { learn: 0, explore: 1_234, stretch: 0, shrink: 0, confirm: 0 },
  findings: 2,
  shrinking: 'error:\u001b[31mx',
}

function watched(terminal: { isTTY?: boolean; columns?: number }, env: NodeJS.ProcessEnv = {}): string[] {
  const written: string[] = []
  let time = 0
  const line = progressLine({ ...terminal, write: (text: string) => written.push(text) }, env, () => (time += 1_000))
  line.begin('1/2 Users')(progress)
  line.clear()
  return written
}

test('on a terminal one line is written over and wiped at the end, with nothing that the terminal obeys', () => {
  expect(watched({ isTTY: true, columns: 200 })).toEqual([
    '\r\u001b[2K1/2 Users',
    '\r\u001b[2K1/2 Users · 1,234 requests · 1,234/s · 2 findings · shrinking error:\\x1b[31mx',
    '\r\u001b[2K',
  ])
  expect(watched({ isTTY: true, columns: 20 })[1]).toBe('\r\u001b[2K1/2 Users · 1,234 r')
})

test('in CI and where nobody watches, nothing is written', () => {
  expect(watched({ isTTY: true }, { CI: 'true' })).toEqual([])
  expect(watched({})).toEqual([])
  expect(watched({ isTTY: true }, { CI: 'false' })).not.toEqual([])
})
