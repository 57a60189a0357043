// npm run test:package: the package as npm would publish it, in an empty project.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { installFrom, pack, root, run, scratchFolder } from './packed.mjs'

const folder = scratchFolder('pack')
const { tarball, paths } = pack(folder)
installFrom(tarball, folder, [
  'fast-check',
  'acorn',
  'vitest',
  'esbuild',
  'typescript',
  '@types/aws-lambda',
  '@types/node',
])
const { exports } = JSON.parse(readFileSync(join(folder, 'node_modules/proxyproof/package.json'), 'utf8'))
const node = (...args) => run(process.execPath, args, { cwd: folder })
const tsc = (...args) => node('node_modules/typescript/bin/tsc', '--noEmit', '--strict', '--target', 'es2022', ...args)
const bin = (name) => join(root, 'node_modules', '.bin', name)

test('the tarball holds what users need, and nothing else', () => {
  const others = paths.filter((path) => !/^dist\/[\w-]+\.(?:js|cjs|d\.ts|d\.cts)$/.test(path))
  assert.deepEqual(others.filter((path) => path !== 'README.md').toSorted(), ['LICENSE', 'package.json'])
  assert.deepEqual(
    paths.filter((path) => /worker|cli/.test(path)),
    ['dist/cli.js', 'dist/lambda-worker.js'],
  )
})

test('every file that package.json names is in the tarball', () => {
  const named = JSON.stringify(exports).match(/\.\/[^"]+\.(?:js|cjs|d\.ts|d\.cts)(?=")/g)
  assert.deepEqual(
    named.filter((path) => !paths.includes(path.slice(2))),
    [],
  )
})

test('publint finds nothing', () => {
  const { status, output } = run(bin('publint'), [tarball, '--strict'])
  assert.equal(status, 0, output)
  assert.match(output, /All good/)
})

test('the types resolve as the code does, for ESM and CJS', () => {
  const { status, output } = run(bin('attw'), [tarball, '--profile', 'node16', '--format', 'ascii', '--no-emoji'])
  assert.equal(status, 0, output)
})

test('the package is imported and required, with the same names', () => {
  const names = `(m) => console.log(Object.keys(m).filter((name) => !['default', 'module.exports'].includes(name)).toSorted().join())`
  const imported = node('--input-type=module', '-e', `import * as m from 'proxyproof'; (${names})(m)`)
  const required = node('-e', `(${names})(require('proxyproof'))`)
  assert.equal(imported.status, 0, imported.output)
  assert.equal(required.status, 0, required.output)
  assert.equal(imported.output, required.output)
  assert.match(imported.output, /\bexpectValidProxyHandler\b/)
})

test('the main entry loads no runner, and neither esbuild', () => {
  const script = `
    const { Module } = require('node:module')
    const load = Module._load
    const seen = []
    Module._load = function (name, ...rest) { seen.push(name); return load.call(this, name, ...rest) }
    require('proxyproof')
    console.log(seen.filter((name) => /^(?:vitest|jest|mocha|esbuild|node:test|@jest)/.test(name)).join() || 'none')`
  assert.equal(node('-e', script).output.trim(), 'none')
})

test('a handler in a worker runs from the package, ESM and CJS', () => {
  writeFileSync(
    join(folder, 'handler.mjs'),
    `export const handler = async () => ({ statusCode: 200, body: { no: 'text' } })`,
  )
  const check = `checkProxyHandler('./handler.mjs', { gateway: 'rest' }).then(({ findings, isolation }) =>
    console.log(isolation, findings.map(({ code }) => code).join()))`
  for (const { output } of [
    node('--input-type=module', '-e', `import { checkProxyHandler } from 'proxyproof'; await ${check}`),
    node('-e', `const { checkProxyHandler } = require('proxyproof'); ${check}`),
  ])
    assert.equal(output.trim(), 'worker body-not-string')
})

test('the copies of the package, one for each entry and module system, understand each other', () => {
  writeFileSync(
    join(folder, 'copies.mjs'),
    `import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as main from 'proxyproof'
import * as nodeTest from 'proxyproof/node-test'
const require = createRequire(import.meta.url)
const copies = [main, nodeTest, require('proxyproof'), require('proxyproof/node-test')]
const right = async () => ({ statusCode: 200, body: 'ok' })
const wrong = async () => ({ statusCode: 200, body: {} })
const said = new Set()
const nowhere = main.httpRequest({ path: '/nope' })
for (const maker of copies)
  for (const runner of copies) {
    const gateway = maker.restApi({ routes: ['GET /a'] })
    const { runs, findings } = await runner.checkProxyHandler(wrong, { gateway, numRuns: 20 })
    const failed = await runner.expectValidProxyHandler(wrong, { gateway, numRuns: 20 }).catch((error) => error)
    const refused = await runner.exchange(gateway, right, nowhere).catch((error) => error)
    const misuse = await runner.checkProxyHandler(right, { gateway, examples: [nowhere] }).catch((error) => error)
    const told = misuse.message.startsWith('examples[0] must reach the handler')
    said.add([runs > 0, findings.map(({ code }) => code), maker.ContractError.is(failed), maker.NotDelivered.is(refused), told].join(' '))
  }
writeFileSync('said.json', JSON.stringify([...said]))
`,
  )
  const { status, output } = node('copies.mjs')
  assert.equal(status, 0, output)
  // Its output is that of node:test, which an entry loads.
  const said = JSON.parse(readFileSync(join(folder, 'said.json'), 'utf8'))
  assert.deepEqual(said, ['true body-not-string true true true'])
})

test('the vitest entry registers its test and its matcher', () => {
  writeFileSync(
    join(folder, 'handler.test.mjs'),
    `import { describeProxyHandler, expectValidProxyHandler } from 'proxyproof/vitest'
import { expect, test } from 'vitest'
const handler = async () => ({ statusCode: 200, body: 'ok' })
describeProxyHandler('my handler', handler, { gateway: 'rest' })
test('matcher', () => expect(handler).toBeValidProxyHandler({ gateway: 'rest' }))
test('function', () => expectValidProxyHandler(handler, { gateway: 'rest' }))
`,
  )
  const { status, output } = node('node_modules/vitest/vitest.mjs', 'run', '--no-color')
  assert.equal(status, 0, output)
  assert.match(output, /Tests +3 passed/)
})

test('the node:test entry registers its test, ESM and CJS', () => {
  const use = `describeProxyHandler('my handler', async () => ({ statusCode: 200, body: 'ok' }), { gateway: 'rest' })`
  writeFileSync(join(folder, 'esm.mjs'), `import { describeProxyHandler } from 'proxyproof/node-test'\n${use}\n`)
  writeFileSync(join(folder, 'cjs.cjs'), `const { describeProxyHandler } = require('proxyproof/node-test')\n${use}\n`)
  // not a child of this test runner
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined }
  const { status, output } = run(process.execPath, ['--test', '--test-reporter=tap', 'esm.mjs', 'cjs.cjs'], {
    cwd: folder,
    env,
  })
  assert.equal(status, 0, output)
  assert.match(output, /# pass 2/)
})

test('a strict TypeScript project compiles against the types, as ESM, as CJS and for bundlers', () => {
  const source = `import * as fc from 'fast-check'
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda'
import { arbitraryRequest, checkProxyHandler, restApi, type ContractReport, type Gateway } from 'proxyproof'

const handler = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => ({ statusCode: 200, body: event.path })
const gateway: Gateway<APIGatewayProxyEvent> = restApi({ routes: ['ANY /{proxy+}'] })
export const report: Promise<ContractReport> = checkProxyHandler(handler, { gateway, runtime: 'nodejs22.x' })
fc.assert(fc.property(arbitraryRequest({ gateway }), (request) => request.path.startsWith('/')))
// @ts-expect-error no such option
void checkProxyHandler(handler, { gatewy: 'rest' })
`
  writeFileSync(join(folder, 'esm.mts'), source)
  writeFileSync(join(folder, 'cjs.cts'), source)
  for (const { status, output } of [
    tsc('--module', 'node16', 'esm.mts', 'cjs.cts'),
    tsc('--module', 'esnext', '--moduleResolution', 'bundler', 'esm.mts'),
  ])
    assert.equal(status, 0, output)
})

test('the entries resolve where package.json has no exports for TypeScript', () => {
  writeFileSync(
    join(folder, 'older.ts'),
    `import { expect } from 'vitest'
import { checkProxyHandler } from 'proxyproof'
import 'proxyproof/vitest'
import { describeProxyHandler } from 'proxyproof/node-test'
void [checkProxyHandler, describeProxyHandler, expect(1).toBeValidProxyHandler]
`,
  )
  const { status, output } = tsc('--module', 'commonjs', '--moduleResolution', 'node10', '--skipLibCheck', 'older.ts')
  assert.equal(status, 0, output)
})
