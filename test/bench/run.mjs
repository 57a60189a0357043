// Runs a benchmark written in TypeScript: `node test/bench/run.mjs search`. Bundled by esbuild, packages left outside.
import { mkdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const [name, ...rest] = process.argv.slice(2)
const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = `${root}node_modules/.cache/proxyproof-bench`
mkdirSync(folder, { recursive: true })
const outfile = `${folder}/${name}.mjs`
await build({
  entryPoints: [`${root}test/bench/${name}.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
  banner: { js: `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);` },
})
process.chdir(root)
process.argv = [process.argv[0], outfile, ...rest]
await import(pathToFileURL(outfile).href)
