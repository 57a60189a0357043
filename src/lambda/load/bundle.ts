import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import type * as Esbuild from 'esbuild'
import { asWritten, outsidePackages } from './bundle-plugins.ts'
import { requireOwn } from './import-file.ts'

/** True for modules that Node cannot be relied on to load by itself. */
export function isTypeScript(file: string): boolean {
  return /\.(?:[cm]?ts|[tj]sx)$/.test(file)
}

/**
 * Bundles a TypeScript module with the local files it imports, as it would be deployed; packages stay where they are. Answers the
 * path of the JavaScript file, kept under `node_modules/.cache/proxyproof` for as long as no input changes.
 */
export async function bundleModule(file: string): Promise<string> {
  return bundleAs('module', file)
}

/**
 * Bundles a module, JavaScript too, as a function that makes a new instance of it and of the local files it imports each time it is
 * called; see `fresh-instance.ts`. Answers the path of its CommonJS file. Rejects for modules with top-level await, and without esbuild.
 */
export async function bundleFactory(file: string): Promise<string> {
  return bundleAs('factory', file)
}

async function bundleAs(form: 'module' | 'factory', file: string): Promise<string> {
  const esbuild = loadEsbuild(file)
  const folder = cacheFolder(file)
  const config = [nearest(dirname(file), 'package.json'), nearest(dirname(file), 'tsconfig.json')].filter(isDefined)
  const key = hash([edition, form, esbuild.version, file, folder.path, ...config.map(contentHash)])
  const record = join(folder.path, `${key}.json`)
  const kept = keptBundle(record)
  if (kept) return kept
  const built = form === 'module' ? build(esbuild, file, folder.path, config[0]) : factory(esbuild, file, folder.path)
  const { text, inputs, format } = await built
  const output = join(
    folder.path,
    `${basename(file, extname(file))}-${hash([text])}.${format === 'esm' ? 'mjs' : 'cjs'}`,
  )
  writeWhole(output, text)
  writeWhole(record, JSON.stringify({ output, inputs: inputs.map((path) => [path, contentHash(path)]) }))
  return output
}

/** Changes whenever what is made of the same inputs changes. */
const edition = '3'

function loadEsbuild(file: string): typeof Esbuild {
  try {
    return requireOwn('esbuild')
  } catch {
    try {
      return createRequire(file)('esbuild') as typeof Esbuild
    } catch {
      throw new TypeError(
        `handler is a TypeScript module (${file}), which takes esbuild to load: npm install --save-dev esbuild, or give the built JavaScript`,
      )
    }
  }
}

async function build(esbuild: typeof Esbuild, file: string, folder: string, packageJson: string | undefined) {
  const asDeclared = declaredFormat(file, packageJson)
  try {
    return await buildAs(asDeclared)
  } catch (error) {
    // CommonJS has no top-level await; whoever uses it deploys an ES module.
    if (asDeclared === 'cjs' && String(error).includes('Top-level await')) return buildAs('esm')
    throw error
  }

  async function buildAs(format: 'esm' | 'cjs') {
    const { text, inputs } = await bundled(esbuild, file, folder, format, outsidePackages(folder))
    return { text: withRequire(text, format), inputs, format }
  }
}

/** An ES module first, whatever was written: then imports are told from calls of `require`, and become marked ones. */
async function factory(esbuild: typeof Esbuild, file: string, folder: string) {
  const { text, inputs, isModule } = await bundled(esbuild, file, folder, 'esm', outsidePackages(folder, importMark))
  const { code } = await esbuild.transform(text, {
    format: 'cjs',
    target: `node${process.versions.node}`,
    // Not `.mjs`: then a default import would be all of what was required.
    sourcefile: join(folder, 'bundle.js'),
    sourcemap: 'inline',
    sourcesContent: false,
    banner: `module.exports=function(require,module,exports){${isModule ? '"use strict";' : ''}`,
    footer: '}',
    logLevel: 'silent',
  })
  const imports = [...new Set(Array.from(code.matchAll(/\brequire\("(import:[^"]+)"\)/g), ([, name]) => name!))]
  // Loaded from here, where the names mean what they should.
  const loads = imports.map(
    (name) => `[${JSON.stringify(name)},import(${JSON.stringify(name.slice(importMark.length))})]`,
  )
  return { text: `${code}\nmodule.exports.imports=()=>[${loads.join()}]\n`, inputs, format: 'cjs' as const }
}

/** What `import` loads, as opposed to `require`: packages may answer differently. */
const importMark = 'import:'

async function bundled(
  esbuild: typeof Esbuild,
  file: string,
  folder: string,
  format: 'esm' | 'cjs',
  outside: Esbuild.Plugin,
) {
  const result = await esbuild.build({
    entryPoints: [file],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    target: `node${process.versions.node}`,
    format,
    outfile: join(folder, `bundle.${format === 'esm' ? 'mjs' : 'cjs'}`),
    sourcemap: 'inline',
    sourcesContent: false,
    keepNames: true,
    logLevel: 'silent',
    plugins: [outside, asWritten(esbuild)],
  })
  const inputs = Object.entries(result.metafile.inputs).map(([path, { format }]) => ({ path: resolve(path), format }))
  return {
    text: result.outputFiles[0]!.text,
    inputs: inputs.map(({ path }) => path).filter((path) => existsSync(path)),
    // ES modules are strict, whatever they are bundled as.
    isModule: inputs.some(({ path, format }) => path === realpathSync(file) && format === 'esm'),
  }
}

/** Local CommonJS files inside an ES module still require packages. On the first line, so that the source map holds. */
function withRequire(text: string, format: 'esm' | 'cjs'): string {
  const needed = format === 'esm' && text.includes('Dynamic require of') && !/^(?:const|let|var) require\b/m.test(text)
  if (!needed) return text
  return `import { createRequire as proxyproofRequire } from 'node:module';const require = proxyproofRequire(import.meta.url);${text}`
}

function declaredFormat(file: string, packageJson: string | undefined): 'esm' | 'cjs' {
  if (file.endsWith('.mts')) return 'esm'
  if (file.endsWith('.cts') || packageJson === undefined) return 'cjs'
  const { type } = JSON.parse(readFileSync(packageJson, 'utf8')) as { type?: string }
  return type === 'module' ? 'esm' : 'cjs'
}

/** Inside the nearest `node_modules`, so that packages resolve from there; a temporary folder where there is none to write to. */
function cacheFolder(file: string): { readonly path: string } {
  const modules = nearest(dirname(file), 'node_modules')
  if (modules) {
    const path = join(modules, '.cache', 'proxyproof')
    try {
      mkdirSync(path, { recursive: true })
      // Node loads from the real place, from which a source map names its files.
      return { path: realpathSync(path) }
    } catch {
      // Read-only: the temporary folder serves as well, packages are then named by their path.
    }
  }
  const path = join(tmpdir(), `proxyproof-${hash([file])}`)
  mkdirSync(path, { recursive: true })
  return { path: realpathSync(path) }
}

/** The output of an earlier run, if every input is as it was. */
function keptBundle(record: string): string | undefined {
  try {
    const { output, inputs } = JSON.parse(readFileSync(record, 'utf8')) as {
      output: string
      inputs: [string, string][]
    }
    if (existsSync(output) && inputs.every(([path, content]) => contentHash(path) === content)) return output
  } catch {
    // Never built, or an input is gone.
  }
  return undefined
}

/** Readers of a half-written file are impossible: a rename is one step. */
function writeWhole(path: string, text: string): void {
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`
  writeFileSync(draft, text)
  renameSync(draft, path)
}

function nearest(folder: string, name: string): string | undefined {
  const path = join(folder, name)
  if (existsSync(path)) return path
  const parent = dirname(folder)
  return parent === folder ? undefined : nearest(parent, name)
}

function contentHash(path: string): string {
  return hash([readFileSync(path)])
}

function hash(parts: readonly (string | Buffer)[]): string {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part).update('\0')
  return sum.digest('hex').slice(0, 16)
}

function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined
}

/** A path for people: relative where that is shorter. */
export function displayPath(file: string): string {
  const path = relative(process.cwd(), file)
  return path.startsWith('..') ? file : path
}
