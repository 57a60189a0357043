import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Fetches the published clients into a scratch folder and builds the native half, which is the same for both. Answers the folder of the
 * packages. Throws where that cannot be done: it takes a network, and cmake, g++, make, xz, tar and python3.
 */
export function installClients() {
  const scratch = join(tmpdir(), 'proxyproof-ric')
  const packages = join(scratch, 'node_modules')
  const addon = join(packages, 'ric3', 'dist', 'rapid-client.node')
  if (existsSync(addon)) return packages
  mkdirSync(scratch, { recursive: true })
  writeFileSync(join(scratch, 'package.json'), '{"private":true}')
  for (const tool of ['cmake', 'g++', 'make', 'xz', 'tar', 'python3']) run(tool, ['--version'], scratch)
  run('npm', ['install', '--ignore-scripts', 'ric4@npm:aws-lambda-ric@4.0.2', 'ric3@npm:aws-lambda-ric@3.3.0'], scratch)
  for (const script of ['preinstall', 'postinstall']) run('sh', [`scripts/${script}.sh`], join(packages, 'ric4'))
  const built = readdirSync(join(packages, 'ric4')).find((name) => name === 'rapid-client.node')
  if (!built) throw new Error('the native client was not built')
  copyFileSync(join(packages, 'ric4', built), addon)
  return packages
}

function run(command, parameters, cwd) {
  execFileSync(command, parameters, { cwd, stdio: ['ignore', 'ignore', 'pipe'], timeout: 300_000 })
}
