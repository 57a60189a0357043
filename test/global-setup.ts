import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Builds the worker's entry once, before the tests, unless it is newer than every source. */
export default async function setup(): Promise<void> {
  const output = at('dist/lambda-worker.js')
  if ((statSync(output, { throwIfNoEntry: false })?.mtimeMs ?? 0) > newest(at('src'))) return
  await build({
    entryPoints: [at('src/lambda/worker-main.ts')],
    outfile: output,
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
