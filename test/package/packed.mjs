import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A scratch folder, removed when the process ends. */
export function scratchFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `proxyproof-${name}-`))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Packs what `dist` holds into the folder; its tarball, and the paths in it. */
export function pack(folder) {
  const out = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [{ filename, files }] = JSON.parse(out)
  return { tarball: join(folder, filename), paths: files.map(({ path }) => path) }
}

/** Unpacks the tarball where a project in the folder would have it, beside what this repository has installed. */
export function installFrom(tarball, folder, beside) {
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, '@types'), { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', folder])
  cpSync(join(folder, 'package'), join(modules, 'proxyproof'), { recursive: true })
  rmSync(join(folder, 'package'), { recursive: true })
  for (const name of beside) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), join(modules, name))
  }
}

/** Runs a command to its end; what it printed on both streams. */
export function run(command, args, options) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', ...options })
  if (error) throw error
  return { status, output: `${stdout}${stderr}` }
}
