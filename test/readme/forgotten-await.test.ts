import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'
import { at } from './readme-file.ts'

// One run of vitest over tests that forgot their await, each with a handler that answers 502 and takes its time.
const folder = at('.scratch/forgotten')
const handler = `const handler = async () => {
  await new Promise((resolve) => setTimeout(resolve, 2))
  return { statusCode: 200, body: {} }
}
const options = { timeLimitMs: 300 }`
const files = {
  plain: `import { expectValidProxyHandler } from 'proxyproof'
import { test } from 'vitest'
${handler}
test('plain', () => { void expectValidProxyHandler(handler, options) })`,
  entry: `import { expectValidProxyHandler } from 'proxyproof/vitest'
import { test } from 'vitest'
${handler}
test('entry', () => { void expectValidProxyHandler(handler, options) })`,
  matcher: `import 'proxyproof/vitest'
import { expect, test } from 'vitest'
${handler}
test('matcher', () => { void expect(handler).toBeValidProxyHandler(options) })`,
  registered: `import { describeProxyHandler } from 'proxyproof/vitest'
${handler}
describeProxyHandler('registered', handler, options)`,
}
const config = `export default {
  resolve: { alias: [
    { find: /^proxyproof$/, replacement: ${JSON.stringify(`${folder}/built/index.js`)} },
    { find: /^proxyproof\\/vitest$/, replacement: ${JSON.stringify(`${folder}/built/vitest.js`)} },
  ] },
}`

const statuses = new Map<string, string>()

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  // Each file has modules of its own; transforming all of the source for each took most of the time.
  await build({
    entryPoints: [at('src/index.ts'), at('src/vitest.ts')],
    outdir: `${folder}/built`,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}.test.ts`, text)
  writeFileSync(`${folder}/vitest.config.mjs`, config)
  const args = [
    'run',
    '--root',
    folder,
    '--pool',
    'threads',
    '--reporter',
    'json',
    '--outputFile',
    `${folder}/results.json`,
  ]
  spawnSync(process.execPath, [at('node_modules/vitest/vitest.mjs'), ...args], { cwd: folder, timeout: 60_000 })
  const { testResults } = JSON.parse(readFileSync(`${folder}/results.json`, 'utf8')) as {
    testResults: { assertionResults: { fullName: string; status: string }[] }[]
  }
  for (const { fullName, status } of testResults.flatMap(({ assertionResults }) => assertionResults))
    statuses.set(fullName.split(' ')[0]!, status)
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

test('describeProxyHandler has nothing to forget: its test fails', () => {
  expect(statuses.get('registered')).toBe('failed')
})

test('expectValidProxyHandler of the vitest entry fails its test without await', () => {
  expect(statuses.get('entry')).toBe('failed')
})

test('the matcher fails its test without await', () => {
  expect(statuses.get('matcher')).toBe('failed')
})

test('expectValidProxyHandler of the main entry lets its test pass without await', () => {
  expect(statuses.get('plain')).toBe('passed')
})
