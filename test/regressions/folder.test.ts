import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { httpRequest } from '../../src/http/request.ts'
import { readFailures, removeFailure, safeName, writeFailure } from '../../src/regressions/folder.ts'
import { keptText, readKept, type KeptFailure } from '../../src/regressions/kept-failure.ts'
import { scratch } from './scratch.ts'

const failure: KeptFailure = {
  code: 'handler-threw',
  signature: 'error:handler-threw@TypeError in handler (src/a.ts)',
  gateway: { name: 'rest', options: { routes: ['GET /a/{id}'] } },
  runtime: 'nodejs22.x',
  rules: '2026-11',
  request: httpRequest({ method: 'PUT', path: '/a/%2F', query: 'b=1', headers: [['x', '\u00e9']], body: '\u0000"' }),
}
const good = JSON.parse(keptText(failure)) as Record<string, unknown>
const withChange = (change: object) => JSON.stringify({ ...good, ...change })
const withRequest = (change: object) => withChange({ request: { ...(good['request'] as object), ...change } })

test.each([failure.request, httpRequest(), httpRequest({ body: Uint8Array.from([255, 0]) })])(
  'what is kept is read as it was',
  (request) => {
    const kept = readKept(keptText({ ...failure, request }))!
    expect({ ...kept, request: { ...kept.request, body: kept.request.body && [...kept.request.body] } }).toEqual({
      ...failure,
      request: { ...request, body: request.body && [...request.body] },
    })
  },
)

test('a file of this version with fewer or more members is read, one of a newer version passed over', () => {
  const { rules: _, runtime: __, ...older } = good
  expect(readKept(JSON.stringify({ ...older, note: 'mine' }))).toMatchObject({ code: 'handler-threw', runtime: '' })
  expect(readKept(withChange({ schemaVersion: 2, request: 'of another form' }))).toBeUndefined()
})

test('a file that names a function with its receiver means the function', () => {
  const read = (place: string) => readKept(withChange({ signature: `error:handler-threw@${place}` }))?.signature
  expect(read('TypeError exports.handler src/a.js')).toBe('error:handler-threw@TypeError handler src/a.js')
  expect(read('TypeError UserService.load src/a.js')).toBe('error:handler-threw@TypeError UserService.load src/a.js')
})

const hostile: Record<string, string | Uint8Array> = {
  'empty.json': '',
  'not-json.json': '{',
  'script.json': 'globalThis.owned = true',
  'null.json': 'null',
  'list.json': '[]',
  'proto.json': `{"__proto__":{"polluted":1},${JSON.stringify(good).slice(1)}`,
  'deep-proto.json': withChange({ gateway: { name: 'rest' } }).replace(
    '"rest"',
    '"rest","options":{"a":{"__proto__":1}}',
  ),
  'huge.json': JSON.stringify({ ...good, filler: 'a'.repeat(2_000_000) }),
  'deep.json': '['.repeat(200_000),
  'bytes.json': Uint8Array.from([255, 254, 0]),
  'no-version.json': withChange({ schemaVersion: undefined }),
  'text-version.json': withChange({ schemaVersion: '1' }),
  'no-request.json': withChange({ request: undefined }),
  'gateway.json': withChange({ gateway: { name: 'constructor' } }),
  'gateway-text.json': withChange({ gateway: 'rest' }),
  'signature.json': withChange({ signature: { toString: 1 } }),
  'method.json': withRequest({ method: 'GET /evil HTTP/1.1' }),
  'path.json': withRequest({ path: '../../etc/passwd' }),
  'headers.json': withRequest({ headers: { a: 'b' } }),
  'body.json': withRequest({ body: 1 }),
  'base64.json': withRequest({ body: { base64: '***' } }),
}

describe('A folder with hostile files', () => {
  test.each(Object.keys(hostile))('%s is named by a clear error, and stays as it is', (name) => {
    const folder = scratch()
    writeFileSync(join(folder, name), hostile[name]!)
    expect(() => readFailures(folder)).toThrow(name)
    expect(() => readFailures(folder)).toThrow(/mend or delete; nothing was changed/)
    expect(readFileSync(join(folder, name)).equals(Buffer.from(hostile[name]!))).toBe(true)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    expect((globalThis as { owned?: unknown }).owned).toBeUndefined()
  })

  test('all of them are named at once', () => {
    const folder = scratch()
    for (const [name, text] of Object.entries(hostile)) writeFileSync(join(folder, name), text)
    let message = ''
    try {
      readFailures(folder)
    } catch (error) {
      message = (error as Error).message
    }
    expect(Object.keys(hostile).length).toBeGreaterThanOrEqual(20)
    expect(Object.keys(hostile).filter((name) => !message.includes(name))).toEqual([])
  })

  test('links, pipes and folders are no files', () => {
    const folder = scratch()
    writeFileSync(join(folder, 'target'), keptText(failure))
    symlinkSync(join(folder, 'target'), join(folder, 'link.json'))
    execFileSync('mkfifo', [join(folder, 'pipe.json')])
    mkdirSync(join(folder, 'folder.json'))
    expect(() => readFailures(folder)).toThrow(/folder\.json[^]*link\.json[^]*symbolic link[^]*pipe\.json/)
  })

  test('a folder that is a link is neither read nor written', () => {
    const folder = scratch()
    const elsewhere = scratch()
    symlinkSync(elsewhere, join(folder, 'handler'))
    expect(() => readFailures(join(folder, 'handler'))).toThrow('symbolic link')
    expect(() => writeFailure(join(folder, 'handler'), failure)).toThrow('symbolic link')
    expect(readdirSync(elsewhere)).toEqual([])
  })
})

test('what is no .json file is left alone', () => {
  const folder = scratch()
  for (const name of ['README.md', '.DS_Store', '.1-a.tmp', '.hidden.json']) writeFileSync(join(folder, name), '{')
  expect(readFailures(folder)).toEqual([])
})

test('a file that is there is never written over, whatever it holds', () => {
  const folder = scratch()
  const file = writeFailure(folder, failure)!
  writeFileSync(file, 'mine')
  expect(writeFailure(folder, failure)).toBeUndefined()
  expect(readFileSync(file, 'utf8')).toBe('mine')
})

test('what is too large to review is not kept', () => {
  const folder = scratch()
  expect(writeFailure(folder, { ...failure, request: httpRequest({ body: 'a'.repeat(1_100_000) }) })).toBeUndefined()
  expect(readdirSync(folder)).toEqual([])
})

test.each(['../../etc', '..', '.', '', 'a/b\\c', 'con\u0000', 'x'.repeat(500), '\u202e'])(
  'the name %j becomes one that stays in its folder',
  (name) => {
    expect(safeName(name)).toMatch(/^[\w-][\w.-]{0,47}$/)
  },
)

test('the last failure takes its folder with it, and nothing else', () => {
  const root = scratch()
  const folder = join(root, '__proxyproof__', 'handler')
  const file = writeFailure(folder, failure)!
  writeFileSync(join(root, 'mine'), '')
  removeFailure(file)
  expect(readdirSync(root)).toEqual(['mine'])
})

test('four writers at once lose nothing and write nothing half', async () => {
  const folder = scratch()
  const bundle = join(scratch(), 'writer.mjs')
  await build({
    stdin: {
      contents: `import { writeFailure, readFailures } from './src/regressions/folder.ts'
        const failure = ${JSON.stringify({ ...failure, request: { ...httpRequest(), body: null } })}
        let written = 0
        for (let i = 0; i < 100; i++) {
          if (writeFailure(process.argv[2], { ...failure, signature: 'error:a@' + i }) !== undefined) written++
          readFailures(process.argv[2])
        }
        console.log(written)`,
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
      loader: 'ts',
    },
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
  })
  const writer = () =>
    new Promise<number>((resolve, reject) =>
      execFile(process.execPath, [bundle, folder], (error, out) => (error ? reject(error) : resolve(Number(out)))),
    )
  const written = await Promise.all([writer(), writer(), writer(), writer()])
  expect(written.reduce((sum, one) => sum + one)).toBe(100)
  expect(readdirSync(folder)).toHaveLength(100)
  expect(new Set(readFailures(folder).map(({ failure: { signature } }) => signature)).size).toBe(100)
})
