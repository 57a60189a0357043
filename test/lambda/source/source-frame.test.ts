import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { inProcessInvoker } from '../../../src/lambda/in-process/invoker.ts'
import { userFrame, withSourceText } from '../../../src/lambda/source/source-frame.ts'

const folder = mkdtempSync(join(tmpdir(), 'source-frame-'))
afterAll(() => rmSync(folder, { recursive: true }))

const stackOf = (...frames: string[]) => ['Error: x', ...frames.map((frame) => `    at ${frame}`)].join('\n')
const here = resolve('app')
const ours = fileURLToPath(new URL('../../../src/lambda/in-process/invoker.ts', import.meta.url))

describe('the frame that a report names', () => {
  test.each([
    [`handler (${here}/users.ts:3:7)`, 'handler', 'app/users.ts'],
    [`${here}/users.ts:3:7`, '<anonymous>', 'app/users.ts'],
    [`async handler (${pathToFileURL(here).href}/users.ts:3:7)`, 'handler', 'app/users.ts'],
    [`async ${pathToFileURL(here).href}/users.ts:3:7`, '<anonymous>', 'app/users.ts'],
    [`Object.handler [as run] (${here}/users.ts:3:7)`, 'handler', 'app/users.ts'],
    [`Array.tenant (${here}/users.ts:3:7)`, 'tenant', 'app/users.ts'],
    [`Runtime.handler (${here}/users.ts:3:7)`, 'handler', 'app/users.ts'],
    [`exports.handler (${here}/users.ts:3:7)`, 'handler', 'app/users.ts'],
    [`Runtime.exports.handler (${here}/users.ts:3:7)`, 'handler', 'app/users.ts'],
    [`async Object.module.exports.handler (${here}/users.ts:3:7)`, 'handler', 'app/users.ts'],
    [`Runtime.module2.exports.handler (${here}/users.ts:3:7)`, 'handler', 'app/users.ts'],
    [`exports2.handler (${here}/users.ts:3:7)`, 'handler', 'app/users.ts'],
    [`Runtime.module.exports (${here}/users.ts:3:7)`, 'module.exports', 'app/users.ts'],
    [`UserService.load (${here}/users.ts:3:7)`, 'UserService.load', 'app/users.ts'],
    [`new UserService (${here}/users.ts:3:7)`, 'UserService', 'app/users.ts'],
    [`Object.<anonymous> (${here}/users.ts:3:7)`, '<anonymous>', 'app/users.ts'],
    [`handler (${here}/(group)/users.ts:3:7)`, 'handler', 'app/(group)/users.ts'],
    [`handler (${pathToFileURL(here).href}/a%20b.ts?t=12:3:7)`, 'handler', 'app/a b.ts'],
    [`handler (${here}/a (b)/users.ts:3:7)`, 'handler', 'app/a (b)/users.ts'],
    [`${here}/a (b)/users.ts:3:7`, '<anonymous>', 'app/a (b)/users.ts'],
    [`handler (${pathToFileURL(here).href}/a%23b%3F/users.ts:3:7)`, 'handler', 'app/a#b?/users.ts'],
    [`eval (eval at handler (${here}/users.ts:3:7), <anonymous>:1:1)`, 'eval', 'app/users.ts'],
    [String.raw`handler (C:\code\app\users.ts:3:7)`, 'handler', 'C:/code/app/users.ts'],
    ['handler (file:///C:/code/app/users.ts:3:7)', 'handler', 'C:/code/app/users.ts'],
  ])('%s', (frame, name, file) => {
    expect(userFrame(stackOf(frame))).toEqual({ function: name, file, line: 3, column: 7 })
  })

  test('Node, proxyproof and packages are passed over', () => {
    const stack = stackOf(
      'JSON.parse (<anonymous>)',
      'node:internal/process/task_queues:95:5',
      `callClassic (${ours}:1:1)`,
      `parse (${here}/node_modules/parser/index.js:1:1)`,
      `handler (${here}/users.ts:3:7)`,
    )
    expect(userFrame(stack)?.file).toBe('app/users.ts')
  })

  test('a package is named where nothing of the user is left', () => {
    const stack = stackOf(
      'new Promise (<anonymous>)',
      `parse (${here}/node_modules/.pnpm/parser@1.0.0/node_modules/parser/index.js:1:2)`,
      `callClassic (${ours}:1:1)`,
    )
    expect(userFrame(stack)).toEqual({ function: 'parse', file: 'node_modules/parser/index.js', line: 1, column: 2 })
  })

  test('without either there is no frame', () => {
    expect(userFrame(undefined)).toBeUndefined()
    expect(userFrame('not a stack')).toBeUndefined()
    expect(userFrame(stackOf('node:fs:1:1', `callClassic (${ours}:1:1)`))).toBeUndefined()
  })

  test('it is the line that threw, with its text', async () => {
    const invoker = inProcessInvoker(async function handler() {
      throw new Error('thrown here')
    })
    const { facts } = await invoker.invoke({}, { timeoutMs: 1_000 })
    await invoker.close()
    expect(withSourceText(userFrame(facts.error?.stack)!)).toMatchObject({
      function: 'handler',
      file: 'test/lambda/source/source-frame.test.ts',
      text: "throw new Error('thrown here')",
    })
  })
})

test('a source map leads to the source', () => {
  writeFileSync(join(folder, 'users.ts'), 'interface Nothing {}\n\nthrow new Error()\n')
  // One segment: line 1, column 0 of the output is line 3, column 0 of the source.
  const map = { version: 3, sources: ['users.ts'], names: [], mappings: 'AAEA' }
  writeFileSync(join(folder, 'users.js'), 'throw new Error()\n//# sourceMappingURL=users.js.map\n')
  writeFileSync(join(folder, 'users.js.map'), JSON.stringify(map))
  const frame = userFrame(stackOf(`handler (${folder}/users.js:1:7)`))!
  expect(frame.file).toMatch(/users\.ts$/)
  expect(withSourceText(frame)).toMatchObject({ line: 3, text: 'throw new Error()' })
})
