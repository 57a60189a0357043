import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type BuildOptions } from 'esbuild'
import { afterAll, expect, test } from 'vitest'
import { checkProxyHandler, type LambdaHandler } from 'proxyproof'

const folder = mkdtempSync(join(tmpdir(), 'proxyproof-bundled-'))
afterAll(() => rmSync(folder, { recursive: true }))

const files = {
  'package.json': '{}',
  'src/app.ts': `
    import { textOf } from 'texts'
    import { findOrder } from './orders'
    export const handler = async (event: { rawPath: string; routeKey: string; body: string }) => {
      switch (event.routeKey) {
        case 'GET /orders/{id}':
          return textOf(200, findOrder((event as any).pathParameters.id))
        case 'POST /orders':
          return textOf(201, JSON.parse(event.body).customer.name.trim())
        default:
          throw new Error('no route')
      }
    }
  `,
  'src/orders.ts': `
    const orders: Record<string, { lines?: string[] }> = { 'A-1001': { lines: ['a'] }, 'B-2002': {} }
    export function findOrder(id: string): string {
      const order = Object.entries(orders).find(([key]) => key === id)?.[1]
      if (order === undefined) return 'none'
      return id === 'B-2002' ? order.lines!.join() : 'some'
    }
  `,
  'node_modules/texts/index.js': `
    const table = { 'GET /packaged': 1 }
    exports.textOf = (statusCode, body) => ({ statusCode, headers: { 'content-type': 'text/plain' }, body, x: table[body] && 1 })
  `,
}
for (const [name, text] of Object.entries(files)) {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), text)
}

async function run(handler: LambdaHandler | string) {
  const report = await checkProxyHandler(handler, { numRuns: 200, seed: 1, timeLimitMs: 20_000 })
  const { gateway, assumed, findings, learned } = report
  return {
    gateway,
    assumed: assumed.filter((line) => line.startsWith('routes')),
    found: findings.map(({ code, request }) => `${code} ${request.method} ${request.path}`).toSorted(),
    body: learned.body.toSorted(),
    path: learned.path,
  }
}

const unbundled = run(`${join(folder, 'src/app.ts')}#handler`)

test.each<[string, BuildOptions]>([
  ['CommonJS', { format: 'cjs' }],
  ['CommonJS with its map in it', { format: 'cjs', sourcemap: 'inline' }],
  ['CommonJS with a map beside it', { format: 'cjs', sourcemap: true }],
  ['CommonJS, minified', { format: 'cjs', minify: true, packages: 'external' }],
  ['CommonJS, minified, with its map in it', { format: 'cjs', minify: true, sourcemap: 'inline' }],
  ['ESM', { format: 'esm' }],
  ['ESM with its map in it', { format: 'esm', sourcemap: 'inline' }],
  ['ESM, minified', { format: 'esm', minify: true, packages: 'external' }],
])('a handler that esbuild has bundled is known as well as its source: %s', async (name, options) => {
  const outfile = join(folder, 'dist', `${name.replaceAll(/\W+/g, '-')}.${options.format === 'esm' ? 'mjs' : 'cjs'}`)
  const entryPoints = [join(folder, 'src/app.ts')]
  await build({ entryPoints, bundle: true, platform: 'node', logLevel: 'error', ...options, outfile })
  const module = options.format === 'esm' ? await import(outfile) : createRequire(import.meta.url)(outfile)
  expect(await run((module as { handler: LambdaHandler }).handler)).toEqual(await unbundled)
})

test('what a handler without a bundle is known by', async () => {
  expect(await unbundled).toMatchObject({
    gateway: 'http-v2',
    assumed: ['routes GET /orders/{id}, POST /orders (the handler names them)'],
    found: expect.arrayContaining(['handler-threw GET /orders/B-2002']),
    body: ['customer', 'customer.name'],
  })
})
