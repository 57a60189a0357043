import { existsSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test, vi } from 'vitest'
import '../../src/vitest.ts'

const kept = fileURLToPath(new URL('__proxyproof__', import.meta.url))
afterAll(() => rmSync(kept, { recursive: true, force: true }))

const broken = async () => ({ statusCode: 200, body: { no: 'text' } })

test('what a test expects to fail is not kept', async () => {
  vi.stubEnv('CI', '')
  vi.stubEnv('PROXYPROOF_UPDATE', '1')
  await expect(broken).not.toBeValidProxyHandler({ gateway: 'rest', numRuns: 20 })
  await expect(broken).not.toBeValidProxyHandler({ gateway: 'rest', numRuns: 20, regressions: undefined } as object)
  expect(existsSync(kept)).toBe(false)
  const failing = expect(broken).toBeValidProxyHandler({ gateway: 'rest', numRuns: 20 })
  await expect(failing).rejects.toThrow('body-not-string')
  expect(existsSync(kept)).toBe(true)
})
