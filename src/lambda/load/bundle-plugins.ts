import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as Esbuild from 'esbuild'
import { isInPackages } from '../source/in-packages.ts'

/**
 * Leaves packages out of the bundle, as names where the bundle finds the same ones from `folder`, else as paths. Workspace packages
 * whose entry is TypeScript, and aliases of the tsconfig, are local files. What an `import` statement names gets `mark` before its name.
 */
export function outsidePackages(folder: string, mark = ''): Esbuild.Plugin {
  return {
    name: 'outside-packages',
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, async (args) => {
        if (args.pluginData === resolving || args.kind === 'entry-point' || /^[A-Za-z]:[\\/]/.test(args.path))
          return undefined
        const outside = (path: string) => ({
          path: args.kind === 'import-statement' ? `${mark}${path}` : path,
          external: true,
        })
        if (args.path.startsWith('node:') || builtins.has(args.path)) return outside(args.path)
        if (args.path.startsWith('#')) return undefined
        const { importer, resolveDir, kind, path, namespace } = args
        const found = await build.resolve(path, { importer, resolveDir, kind, namespace, pluginData: resolving })
        // Missing ones are left to fail where they would on Lambda: at run time.
        if (found.errors.length > 0 || found.external) return outside(path)
        if (isLocal(found.path)) return found
        const name = packageName(path)
        const same = owner(resolveDir, name) === owner(folder, name)
        return outside(same ? path : externalPath(found.path, build.initialOptions.format))
      })
    },
  }
}

const resolving = Symbol('resolving')
const builtins = new Set(builtinModules)

function isLocal(path: string): boolean {
  return !isInPackages(path) || /\.[cm]?tsx?$/.test(path)
}

function packageName(specifier: string): string {
  const [scope, name] = specifier.split('/')
  return specifier.startsWith('@') ? `${scope}/${name}` : scope!
}

/** The folder whose `node_modules` holds a package, looking upwards. */
function owner(folder: string, name: string): string | undefined {
  if (existsSync(join(folder, 'node_modules', name))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : owner(parent, name)
}

function externalPath(path: string, format: Esbuild.Format | undefined): string {
  return format === 'esm' ? pathToFileURL(path).href : path
}

/** Makes `import.meta` and `__dirname` of local files those of the file as it was written, wherever the bundle lies. */
export function asWritten(esbuild: typeof Esbuild): Esbuild.Plugin {
  return {
    name: 'as-written',
    setup(build) {
      build.onLoad({ filter: /\.[cm]?[tj]sx?$/, namespace: 'file' }, async ({ path }) => {
        const contents = await readFile(path, 'utf8')
        if (!/import\.meta|__dirname|__filename/.test(contents)) return undefined
        const { code } = await esbuild.transform(contents, {
          loader: loaderOf(path),
          sourcefile: path,
          sourcemap: 'inline',
          target: `node${process.versions.node}`,
          define: {
            'import.meta.url': JSON.stringify(pathToFileURL(path).href),
            'import.meta.dirname': JSON.stringify(dirname(path)),
            'import.meta.filename': JSON.stringify(path),
            __dirname: JSON.stringify(dirname(path)),
            __filename: JSON.stringify(path),
          },
        })
        return { contents: code, loader: 'js' }
      })
    },
  }
}

function loaderOf(path: string): Esbuild.Loader {
  const extension = extname(path).replace(/^\.[cm]?/, '')
  return extension === 'ts' || extension === 'tsx' || extension === 'jsx' ? extension : 'js'
}
