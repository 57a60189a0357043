import * as childProcess from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { callerIn, callerOf } from '../../src/contract/caller.ts'
import { importOfCaller } from '../../src/contract/handler-reference.ts'

const execFile = promisify(childProcess.execFile)
const here = fileURLToPath(import.meta.url)

describe('where an entry was called', () => {
  const entry = () => callerOf(entry)
  const deep = (n: number): ReturnType<typeof callerIn> => (n === 0 ? callerIn(here, deep) : deep(n - 1))

  it('file and line, as written', () => {
    expect(entry()).toEqual({ callerFile: here, callerLine: 19 })
  })

  it('a file that is told, through what chains calls', () => {
    expect(deep(0)).toEqual({ callerFile: here, callerLine: 23 })
    expect(callerIn('/elsewhere/users.test.ts', deep)).toEqual({ callerFile: '/elsewhere/users.test.ts' })
  })
})

describe('failures are kept beside the caller', () => {
  const folder = mkdtempSync(join(tmpdir(), 'proxyproof-caller-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const built = JSON.stringify(fileURLToPath(new URL('../../dist/index.cjs', import.meta.url)))
  const run = `checkProxyHandler(async () => ({ statusCode: 200, body: {} }), {
    gateway: 'rest', numRuns: 1, regressions: { update: 'new' },
  }).then(({ regressions }) => console.log(regressions?.saved.length))\n`

  it.each(['sp ace', 'par(en)', 'par (en)', 'a#b?c%20d'])('in a folder such as %s', async (name) => {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'a.mjs'), `import { checkProxyHandler } from ${built}\n${run}`)
    writeFileSync(join(folder, name, 'b.cjs'), `const { checkProxyHandler } = require(${built})\n${run}`)
    for (const file of ['a.mjs', 'b.cjs']) {
      const { stdout } = await execFile(process.execPath, [join(folder, name, file)], { cwd: folder })
      expect(stdout).toBe('1\n')
      expect(readdirSync(join(folder, name, '__proxyproof__'))).toHaveLength(1)
      rmSync(join(folder, name, '__proxyproof__'), { recursive: true })
    }
    expect(readdirSync(folder)).toContain(name)
  })
})

describe('which of the handlers that a file imports is meant', () => {
  const folder = mkdtempSync(join(tmpdir(), 'proxyproof-caller-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'all.test.ts')
  writeFileSync(
    file,
    `import { expectValidProxyHandler } from 'proxyproof'
import { handler } from './notes.js'
import { handler as users } from './users.js'
const own = async () => ({ statusCode: 200 })
test('users', () => expectValidProxyHandler(users, { gateway: 'rest' }))
test('notes', () =>
  expect(handler)
    .toBeValidProxyHandler({ gateway: 'alb' }))
test('own', () => expectValidProxyHandler(own))
`,
  )

  it.each([
    [5, { from: './users.js', name: 'handler' }],
    [7, { from: './notes.js', name: 'handler' }],
    [8, { from: './notes.js', name: 'handler' }],
    [9, undefined],
    [1, undefined],
    [undefined, undefined],
  ])('line %s', (line, expected) => {
    expect(importOfCaller(file, line)).toEqual(expected)
  })
})
