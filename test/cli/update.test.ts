import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { runCli } from './run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'proxyproof-update-'))
afterAll(() => rmSync(folder, { recursive: true }))

const broken = "export const handler = async (event) => { if (event.queryStringParameters?.q) throw new Error('no') \n"
const rest = "return { statusCode: 200, body: 'ok' } }\n"
const right = 'export const handler = async () => { '
const kept = () =>
  existsSync(join(folder, '__proxyproof__'))
    ? readdirSync(join(folder, '__proxyproof__'), { recursive: true }).filter((name) => String(name).endsWith('.json'))
    : []
const run = (...more: string[]) => runCli(['users.mjs#handler', '--seed', '1', '--runs', '20', ...more], folder)

it('--update keeps failures beside the module, later runs replay them, and --update forgets what is fixed', async () => {
  writeFileSync(join(folder, 'users.mjs'), broken + rest)
  expect((await run()).code).toBe(1)
  expect(kept()).toEqual([])
  await runCli(['users.mjs#handler', '--seed', '1', '--runs', '20'], folder, { CI: '1', PROXYPROOF_UPDATE: '1' })
  expect(kept()).toEqual([])
  expect((await run('--update')).code).toBe(1)
  expect(kept()).toHaveLength(1)
  const json = JSON.parse((await run('--runs', '0', '--reporter', 'json')).stdout) as unknown
  expect(JSON.stringify(json)).toContain('"replayed":1')
  writeFileSync(join(folder, 'users.mjs'), right + rest)
  expect(await run()).toMatchObject({ code: 0, stdout: expect.stringContaining('FIXED: handler-threw') })
  expect(kept()).toHaveLength(1)
  expect((await run('--update')).code).toBe(0)
  expect(kept()).toEqual([])
})

it('--update is meant in CI too', async () => {
  const inCi = (...more: string[]) =>
    runCli(['ci.mjs#handler', '--seed', '1', '--runs', '20', ...more], folder, { CI: '1' })
  writeFileSync(join(folder, 'ci.mjs'), broken + rest)
  await inCi('--update')
  expect(kept()).toHaveLength(1)
  writeFileSync(join(folder, 'ci.mjs'), right + rest)
  expect((await inCi()).stdout).toContain('FIXED: handler-threw')
  expect(kept()).toHaveLength(1)
  await inCi('--update')
  expect(kept()).toEqual([])
})
