import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileFunction } from 'node:vm'
import { afterAll, describe, expect, it } from 'vitest'
import type * as Proxyproof from 'proxyproof'

const built = fileURLToPath(new URL('../../../dist/index.cjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'proxyproof-import-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Loads a CommonJS file as Jest does: in a context that can require, but import nothing. */
function loadWithoutImport<T>(file: string): T {
  const module = { exports: {} as T }
  const names = ['exports', 'require', 'module', '__filename', '__dirname']
  const run = compileFunction(readFileSync(file, 'utf8'), names, { filename: file })
  run(module.exports, createRequire(file), module, file, dirname(file))
  return module.exports
}

const source = `
const wanted = 'refund'
MODULE async (event) => {
  const kind = event.queryStringParameters?.kind
  if (kind === wanted) return { statusCode: 200, body: event.queryStringParameters.amount.trim() }
  return { statusCode: 400, body: 'kind' }
}`

const write = (name: string, declaration: string) => {
  const file = join(folder, name)
  writeFileSync(file, source.replace('MODULE', declaration))
  return file
}

describe('Where nothing can be imported, as in Jest without --experimental-vm-modules', () => {
  const { checkProxyHandler } = loadWithoutImport<typeof Proxyproof>(built)
  const options = { gateway: 'rest', seed: 1, timeLimitMs: 10_000 } as const

  it('a handler is looked into as it is elsewhere', async () => {
    const { handler } = loadWithoutImport<{ handler: Proxyproof.LambdaHandler }>(
      write('looked.cjs', 'exports.handler ='),
    )
    const { findings } = await checkProxyHandler(handler, options)
    expect(findings.map(({ code }) => code)).toEqual(['handler-threw'])
  })

  it('a CommonJS module is required', async () => {
    const file = write('required.cjs', 'exports.handler =')
    const { findings } = await checkProxyHandler(`${file}#handler`, { ...options, isolation: 'in-process' })
    expect(findings.map(({ code }) => code)).toEqual(['handler-threw'])
  })

  it('an ES module that cannot be required is refused with what to do', async () => {
    const file = write('module.mjs', 'await 0\nexport const handler =')
    const refused = checkProxyHandler(`${file}#handler`, { ...options, isolation: 'in-process' })
    await expect(refused).rejects.toThrow(/module\.mjs is an ES module.*--experimental-vm-modules.*isolation/)
  })

  it('an ES module in a worker is none of its business', async () => {
    const { findings } = await checkProxyHandler(`${write('worker.mjs', 'export const handler =')}#handler`, options)
    expect(findings.map(({ code }) => code)).toEqual(['handler-threw'])
  })
})
