import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import packageJson from '../package.json' with { type: 'json' }

/** As tsup leaves them out: whoever packs what was built here packs the same. */
const packages = Object.keys({ ...packageJson.dependencies, ...packageJson.peerDependencies })

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/**
 * Builds the entries that run outside the tests' own process, unless they are newer than every source. A command line
 * that does not build fails its own tests only.
 */
export default async function setup(): Promise<void> {
  const changed = newest(at('src'))
  await bundle('lambda-worker.js', 'src/lambda/worker/main.ts', changed)
  await bundle('index.cjs', 'src/index.ts', changed)
  await bundle('cli.js', 'src/cli.ts', changed).catch(() => rmSync(at('dist/cli.js'), { force: true }))
}

async function bundle(name: string, source: string, changed: number): Promise<void> {
  const output = at(`dist/${name}`)
  if ((statSync(output, { throwIfNoEntry: false })?.mtimeMs ?? 0) > changed) return
  await build({
    entryPoints: [at(source)],
    outfile: output,
    bundle: true,
    platform: 'node',
    format: name.endsWith('.cjs') ? 'cjs' : 'esm',
    target: 'node20',
    sourcemap: name.endsWith('.js'),
    external: packages,
    logLevel: 'error',
  })
}

function newest(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return Math.max(
    ...entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs),
  )
}
