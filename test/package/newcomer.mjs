// npm run test:newcomer: what somebody meets who follows the README's first block in an empty folder.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pack, root, run, scratchFolder } from './packed.mjs'

const mostSeconds = 60
const started = performance.now()
const folder = scratchFolder('newcomer')
const { tarball } = pack(folder)
const [, block] =
  /^```ts[^\n]*\n([\s\S]*?)^```/m.exec(readFileSync(process.argv[2] ?? join(root, 'README.md'), 'utf8')) ?? []
if (block === undefined) throw new Error('README.md has no ts block')

write('users.test.ts', block)
for (const [, path] of block.matchAll(/from '\.\/([\w./-]+)'/g))
  write(
    /\.[cm]?[jt]s$/.test(path) ? path : `${path}.ts`,
    `export const handler = async (event: any) => ({ statusCode: 200, body: { path: event.path } })\n`,
  )

must('npm', ['init', '-y'])
must('npm', ['install', '--save-dev', '--no-audit', '--no-fund', 'vitest@4', 'fast-check', tarball])
const { status, output } = run('npx', ['vitest', 'run', '--no-color'], { cwd: folder })
console.log(output)
const seconds = (performance.now() - started) / 1000
const wanted = [/answers 502 to /, /Client gets +502/, /curl /, /Tests +\d+ failed/]
const missing = wanted.filter((text) => !text.test(output))
if (status === 0) fail('the test is green, though the handler answers an object as its body')
if (missing.length > 0) fail(`the output lacks ${missing.join(' and ')}`)
if (seconds > mostSeconds) fail(`it took ${seconds.toFixed()} s, more than ${mostSeconds}`)
console.log(`1 passed, 0 failed: a red test with a 502 after ${seconds.toFixed()} s`)

function write(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function must(command, args) {
  const { status: code, output: text } = run(command, args, { cwd: folder })
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${text}`)
}

function fail(reason) {
  console.log(`0 passed, 1 failed: ${reason}`)
  process.exit(1)
}
