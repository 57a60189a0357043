import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

const entries = { 'lambda-worker': at('src/lambda/worker-main.ts'), cli: at('src/cli.ts') }

/** Builds the entries that run outside the tests' own process, unless they are newer than every source. */
export default async function setup(): Promise<void> {
  const built = Object.keys(entries).map((name) => statSync(at(`dist/${name}.js`), { throwIfNoEntry: false })?.mtimeMs)
  if (Math.min(...built.map((time) => time ?? 0)) > newest(at('src'))) return
  await build({
    entryPoints: entries,
    outdir: at('dist'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    packages: 'external',
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
