import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createInvoker, invoke } from '../../../src/lambda/create-invoker.ts'
import { userFrame } from '../../../src/lambda/source/source-frame.ts'
import { container, folder } from '../task.ts'

const patient = { timeoutMs: 5_000 }
const payloadOf = async (root: string, name: string, event: unknown = {}) => {
  const outcome = await invoke(join(root, name), event)
  return outcome.kind === 'payload' ? outcome.payload : outcome
}
/** A project with a `node_modules`, so that bundles are kept in it. */
const project = (files: Readonly<Record<string, string>>) =>
  folder({ 'node_modules/dep/index.js': `exports.dep = __filename`, ...files })

describe('a TypeScript module', () => {
  it.each(['module', 'commonjs'])('finds its files, packages and itself where it was written (%s)', async (type) => {
    const root = project({
      'package.json': JSON.stringify({ type }),
      'src/users.ts': `import { dep } from 'dep'
        import { here } from './lib/here'
        import data from './lib/data.json'
        export const handler = async (): Promise<unknown> => [dep, here(), data, import.meta.url]`,
      'src/lib/here.ts': 'export const here = (): readonly string[] => [__dirname, __filename, import.meta.dirname]',
      'src/lib/data.json': '{"a":1}',
    })
    expect(await payloadOf(root, 'src/users.ts')).toEqual([
      join(root, 'node_modules/dep/index.js'),
      [join(root, 'src/lib'), join(root, 'src/lib/here.ts'), join(root, 'src/lib')],
      { a: 1 },
      pathToFileURL(join(root, 'src/users.ts')).href,
    ])
  })

  it('may name its own folder as ES modules have to', async () => {
    const root = project({
      'a.mts': `import { dirname } from 'node:path'
        import { fileURLToPath } from 'node:url'
        const __dirname = dirname(fileURLToPath(import.meta.url))
        export const handler = async () => __dirname`,
    })
    expect(await payloadOf(root, 'a.mts')).toBe(root)
  })

  it('follows the aliases of its tsconfig', async () => {
    const root = project({
      'tsconfig.json': `{ "compilerOptions": { "paths": { "@lib/*": ["./src/lib/*"] } } }`,
      'src/lib/one.ts': 'export const one: number = 1',
      'src/a.ts': `import { one } from '@lib/one'\nexport const handler = async () => one`,
    })
    expect(await payloadOf(root, 'src/a.ts')).toBe(1)
  })

  it('that mixes both kinds of exports is refused as esbuild would leave it, and told why', async () => {
    const root = project({
      'package.json': '{}',
      'a.ts': 'export {}\nexports.add = async () => 1',
    })
    await expect(createInvoker(`${join(root, 'a.ts')}#add`)).rejects.toThrow(
      /it has no "add", it exports default\. A file with export or import .* ES module to esbuild.*write export const add = /,
    )
  })

  it('may await at its top level, whatever its package says', async () => {
    const root = project({
      'package.json': '{}',
      'a.ts': 'const a = await Promise.resolve(1)\nexport const handler = async () => a',
    })
    expect(await payloadOf(root, 'a.ts')).toBe(1)
  })

  it('takes in a workspace package that is TypeScript itself', async () => {
    const root = project({
      'node_modules/shared/package.json': '{ "main": "index.ts" }',
      'node_modules/shared/index.ts': 'export enum Color { Red = 7 }',
      'a.ts': `import { Color } from 'shared'\nexport const handler = async () => Color.Red`,
    })
    expect(await payloadOf(root, 'a.ts')).toBe(7)
  })

  it('fails at the line as it was written', async () => {
    const root = project({
      'a.ts': `interface Event { readonly id?: string }

type Unused = Event

export const handler = async (event: Event) => event.id!.length
`,
    })
    const invoker = await container(join(root, 'a.ts'))
    const { facts } = await invoker.invoke({}, patient)
    expect(userFrame(facts.error?.stack)).toMatchObject({
      file: expect.stringMatching(/a\.ts$/),
      line: 5,
      function: 'handler',
    })
  })

  it('fails at the line as it was written in-process too', async () => {
    const root = project({ 'a.ts': `type Unused = 1\n\nexport const handler = async () => { throw new Error('x') }` })
    const invoker = await container(join(root, 'a.ts'), { isolation: 'in-process' })
    const { facts } = await invoker.invoke({}, patient)
    expect(userFrame(facts.error?.stack)).toMatchObject({ file: expect.stringMatching(/a\.ts$/), line: 3 })
  })

  it('is built once for the same input, and anew for another', async () => {
    const root = project({
      'a.ts': `import { b } from './b'\nexport const handler = async () => b`,
      'b.ts': 'export const b = 1',
    })
    const cache = join(root, 'node_modules/.cache/proxyproof')
    await Promise.all([payloadOf(root, 'a.ts'), payloadOf(root, 'a.ts')])
    const kept = readdirSync(cache)
    expect(kept.filter((name) => name.endsWith('js'))).toHaveLength(1)
    expect(await payloadOf(root, 'a.ts')).toBe(1)
    expect(readdirSync(cache)).toEqual(kept)
    writeFileSync(join(root, 'b.ts'), 'export const b = 2')
    expect(await payloadOf(root, 'a.ts')).toBe(2)
  })

  it('works without any node_modules', async () => {
    expect(await payloadOf(folder({ 'a.ts': 'export const handler = async () => __dirname.length > 0' }), 'a.ts')).toBe(
      true,
    )
  })

  it('that does not compile is an error of its loading', async () => {
    const root = project({ 'a.ts': 'export const handler = async ( => 1' })
    await expect(createInvoker(join(root, 'a.ts'))).rejects.toThrow(/a\.ts:1:/)
  })
})

describe('a JavaScript module', () => {
  it.each([
    ['a.mjs', 'export const handler = async () => 1'],
    ['a.cjs', 'exports.handler = async () => 1'],
    ['a.cjs', 'const name = "handler"; module.exports = { [name]: async () => 1 }'],
  ])('%s is loaded as it is: %s', async (name, source) => {
    expect(await payloadOf(folder({ [name]: source }), name)).toBe(1)
  })

  it.each(['worker', 'in-process'] as const)('may stream (%s)', async (isolation) => {
    const root = folder({
      'a.cjs': 'exports.handler = awslambda.streamifyResponse(async (event, stream) => void stream.end("a"))',
    })
    const { outcome } = await (await container(join(root, 'a.cjs'), { isolation })).invoke({}, patient)
    expect(outcome).toMatchObject({ kind: 'stream', chunks: [Uint8Array.of(97)] })
  })

  it('can be named by URL and by another export', async () => {
    const url = pathToFileURL(join(folder({ 'a.mjs': 'export const users = async () => 1' }), 'a.mjs'))
    url.hash = 'users'
    expect(await invoke(url, {})).toEqual({ kind: 'payload', payload: 1 })
    expect(await invoke(url.href, {})).toEqual({ kind: 'payload', payload: 1 })
  })
})

describe('a slip in the name', () => {
  it.each(['worker', 'in-process'] as const)('is answered with what is there instead (%s)', async (isolation) => {
    const root = folder({ 'a.mjs': 'export const handler = 1\nexport const users = () => {}' })
    const file = join(root, 'a.mjs')
    await expect(createInvoker(`${file}#user`, { isolation })).rejects.toThrow(
      new TypeError(`handler must name an export of ${file}; it has no "user", it exports handler, users`),
    )
    await expect(createInvoker(file, { isolation })).rejects.toThrow(
      new TypeError(`handler must name a function; "handler" of ${file} is number`),
    )
  })

  it.each([
    [
      'a module that is not there',
      './nowhere.ts#handler',
      /^handler must name an existing module; got "\.\/nowhere\.ts#handler"/,
    ],
    ['nothing before #', '#handler', /must name a module before '#'/],
    ['nothing after #', './a.ts#', /must name an export after '#'/],
    [
      'a root that is not there',
      { root: './nowhere', handler: 'a.b' },
      /root must be an existing folder, got "\.\/nowhere"/,
    ],
    ['a number', 3, /^handler must be a function, a module such as .*; got 3$/],
    ['another URL', new URL('https://example.com/a.js'), /must be a file URL/],
  ])('%s is a TypeError', async (_, source, message) => {
    await expect(createInvoker(source as string)).rejects.toThrow(message)
    await expect(createInvoker(source as string)).rejects.toThrow(TypeError)
  })

  it.each([
    [
      { runtime: 'nodejs18.x' },
      /^runtime must be one of 'nodejs20\.x', 'nodejs22\.x', 'nodejs24\.x'; got "nodejs18\.x"$/,
    ],
    [{ isolation: 'vm' }, /^isolation must be one of 'in-process', 'worker'; got "vm"$/],
    [{ memorySizeMb: 0 }, /^memorySizeMb must be an integer of at least 128; got 0$/],
    [{ setup: './nowhere.ts' }, /^setup must name an existing module; got "\.\/nowhere\.ts": there is no file/],
  ])('%o is a TypeError', async (options, message) => {
    await expect(createInvoker(async () => 1, options as never)).rejects.toThrow(message)
  })
})

describe('a module that fails to load', () => {
  it.each(['worker', 'in-process'] as const)('fails every invocation with that error (%s)', async (isolation) => {
    const root = folder({ 'a.mjs': `throw new RangeError('no table')` })
    const invoker = await container(join(root, 'a.mjs'), { isolation })
    for (const _ of [1, 2]) {
      const { outcome, facts } = await invoker.invoke({}, patient)
      expect(outcome).toMatchObject({
        kind: 'function-error',
        payload: { errorType: 'RangeError', errorMessage: 'no table' },
      })
      expect(facts).toMatchObject({ settledBy: 'init', error: { name: 'RangeError' } })
    }
  })

  it('is told as the runtime tells it, a missing package for one', async () => {
    const root = folder({ 'a.cjs': `require('not-installed')` })
    expect(await invoke(join(root, 'a.cjs'), {})).toMatchObject({ payload: { errorType: 'Runtime.ImportModuleError' } })
  })

  it.each([
    ['nodejs20.x', 'await new Promise(() => {})', 'exit status 13'],
    ['nodejs24.x', 'await new Promise(() => {})', 'without providing a reason'],
    ['nodejs20.x', 'process.exit(6)', 'exit status 6'],
  ] as const)('by ending the process on %s: %s', async (runtime, source, message) => {
    const root = folder({ 'index.mjs': `${source}\nexport const handler = async () => 1` })
    const invoker = await container({ root, handler: 'index.handler' }, { runtime })
    const { outcome, facts } = await invoker.invoke({}, patient)
    expect(outcome).toMatchObject({ payload: { errorMessage: expect.stringContaining(message) } })
    expect(facts.settledBy).toBe('init')
  })
})
