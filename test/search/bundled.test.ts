import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
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
  'src/sofas.ts': `
    import { z } from 'zod'
    const kinds = ['sofa-bed', 'armchair'] as const
    const Base = z.object({ id: z.string().min(9) })
    const Order = Base.extend({ kind: z.enum(kinds), n: z.number().int().min(17), place: z.literal('warehouse-7') })
    const orderOf = (body: string) => {
      try {
        return Order.safeParse(JSON.parse(body)).data
      } catch {
        return undefined
      }
    }
    export const handler = async (event: { rawPath: string; body?: string }) => {
      const order = orderOf(event.body ?? '')
      if (order === undefined) return { statusCode: 422, body: '' }
      if (order.kind === 'armchair' && order.n > 17) throw new Error('too many')
      return { statusCode: 200, body: '' }
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
const require = createRequire(import.meta.url)
symlinkSync(dirname(require.resolve('zod/package.json')), join(folder, 'node_modules/zod'), 'junction')

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

async function bundle(entry: string, name: string, options: BuildOptions): Promise<LambdaHandler> {
  const file = `${entry}-${name.replaceAll(/\W+/g, '-')}.${options.format === 'esm' ? 'mjs' : 'cjs'}`
  const outfile = join(folder, 'dist', file)
  const entryPoints = [join(folder, 'src', `${entry}.ts`)]
  await build({ entryPoints, bundle: true, platform: 'node', logLevel: 'error', ...options, outfile })
  const module: unknown = options.format === 'esm' ? await import(outfile) : require(outfile)
  return (module as { handler: LambdaHandler }).handler
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
  expect(await run(await bundle('app', name, options))).toEqual(await unbundled)
})

test.each<[string, BuildOptions]>([
  ['CommonJS', { format: 'cjs' }],
  ['CommonJS, minified', { format: 'cjs', minify: true }],
  ['ESM', { format: 'esm' }],
  ['ESM, minified', { format: 'esm', minify: true }],
])('and so are the schemas in it: %s', async (name, options) => {
  const { found } = await run(await bundle('sofas', name, { packages: 'external', ...options }))
  expect(found).toEqual([expect.stringContaining('handler-threw')])
})

test('what a handler without a bundle is known by', async () => {
  expect(await unbundled).toMatchObject({
    gateway: 'http-v2',
    assumed: ['routes GET /orders/{id}, POST /orders (the handler names them)'],
    found: expect.arrayContaining(['handler-threw GET /orders/B-2002']),
    body: ['customer', 'customer.name'],
  })
})
