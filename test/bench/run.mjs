// Runs a benchmark written in TypeScript: `node test/bench/run.mjs search`. Bundled by esbuild, packages left outside;
// the worker lies beside it, where the code looks for it first.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const [name, ...rest] = process.argv.slice(2)
const root = fileURLToPath(new URL('../../', import.meta.url))
const outdir = `${root}node_modules/.cache/proxyproof-bench/${name}`
mkdirSync(outdir, { recursive: true })
writeFileSync(`${outdir}/package.json`, '{ "type": "module" }')
await build({
  entryPoints: { [name]: `${root}test/bench/${name}.ts`, 'lambda-worker': `${root}src/lambda/worker/main.ts` },
  outdir,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
  banner: {
    js: `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);`,
  },
})
const outfile = `${outdir}/${name}.js`
process.chdir(root)
process.argv = [process.argv[0], outfile, ...rest]
await import(pathToFileURL(outfile).href)
