import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import type { LambdaHandler, Runtime } from '../words/invocation.ts'
import { importFile, ImportRefused } from './import-file.ts'
import { ownFolder } from '../source/own-folder.ts'
import { isNode24 } from '../words/runtime.ts'

// How Lambda finds a handler by its `_HANDLER` name was observed by running the interface clients 3.x and 4.0.2.

/** Loads a handler by Lambda's own name, as the runtime does. Throws what the runtime would report as the init error. */
export async function loadLambdaHandler(root: string, name: string, runtime: Runtime): Promise<LambdaHandler> {
  const { folder, moduleName, exportPath } = handlerName(name)
  let loaded: unknown
  try {
    loaded = isNode24(runtime) ? await load24(root, folder, moduleName) : await loadBefore24(root, folder, moduleName)
  } catch (error) {
    throw loadError(error, runtime)
  }
  const handler = isNode24(runtime) ? find24(loaded, exportPath) : find(loaded, exportPath)
  if (!handler) throw runtimeError('Runtime.HandlerNotFound', `${name} is undefined or not exported`)
  if (typeof handler !== 'function') throw runtimeError('Runtime.HandlerNotFound', `${name} is not a function`)
  // Called as a method of the runtime, not of its module.
  return handler as LambdaHandler
}

/** `src/app/index.a.h`: the module `src/app/index`, the path `a.h`: the last part is split at its first dot. */
export function handlerName(name: string) {
  if (name.includes('..'))
    throw runtimeError(
      'Runtime.MalformedHandlerName',
      `'${name}' is not a valid handler name. Use absolute paths when specifying root directories in handler names.`,
    )
  const last = basename(name)
  const dot = last.indexOf('.')
  if (dot < 0) throw runtimeError('Runtime.MalformedHandlerName', 'Bad handler')
  return {
    folder: name.slice(0, name.length - last.length),
    moduleName: last.slice(0, dot),
    exportPath: last.slice(dot + 1).split('.'),
  }
}

/** The file of a handler by Lambda's own name, where it lies in the folder itself. */
export function lambdaModuleFile(root: string, name: string): string | undefined {
  const { folder, moduleName } = handlerName(name)
  const path = resolve(root, folder, moduleName)
  return ['.js', '.mjs', '.cjs'].map((extension) => path + extension).find((file) => existsSync(file))
}

/** The handler among the exports of a module that was bundled: those of CommonJS are in its default. */
export function handlerAmong(
  exports: Record<string, unknown>,
  module:
    { readonly kind: 'export'; readonly exportName: string } | { readonly kind: 'lambda'; readonly handler: string },
): LambdaHandler | undefined {
  const path = module.kind === 'export' ? [module.exportName] : handlerName(module.handler).exportPath
  const found = find(exports, path) ?? find(exports['default'], path)
  return typeof found === 'function' ? (found as LambdaHandler) : undefined
}

/** Stands for the runtime in the texts of errors. */
const runtimeFile = '/var/runtime/index.mjs'
const ourFolder = ownFolder()

async function loadBefore24(root: string, folder: string, moduleName: string): Promise<unknown> {
  const require = createRequire(runtimeFile)
  const path = resolve(root, folder, moduleName)
  if (existsSync(path)) return require(path)
  const esm = isEsmFolder(dirname(path))
  if (existsSync(`${path}.js`)) return esm ? importFile(`${path}.js`) : require(`${path}.js`)
  if (existsSync(`${path}.mjs`)) return importFile(`${path}.mjs`)
  if (existsSync(`${path}.cjs`)) return require(`${path}.cjs`)
  return require(require.resolve(moduleName, { paths: [root, folder] }))
}

async function load24(root: string, folder: string, moduleName: string): Promise<unknown> {
  const path = resolve(root, folder, moduleName)
  const file = ['', '.js', '.mjs', '.cjs']
    .map((extension) => path + extension)
    .find((candidate) => existsSync(candidate))
  const require = createRequire(runtimeFile)
  return importFile(file ?? require.resolve(moduleName, { paths: [root, folder] }))
}

function isEsmFolder(folder: string): boolean {
  const file = join(folder, 'package.json')
  if (existsSync(file)) {
    try {
      return (JSON.parse(readFileSync(file, 'utf8')) as { type?: string }).type === 'module'
    } catch {
      return false
    }
  }
  const parent = dirname(folder)
  // Node looks for package.json files no further up than the next node_modules.
  return parent !== folder && basename(folder) !== 'node_modules' && isEsmFolder(parent)
}

function find(container: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => value && (value as Record<string, unknown>)[key], container)
}

/** Version 4 descends objects only, and looks in the default export for what is not exported by name. */
function find24(loaded: unknown, path: readonly string[]): unknown {
  const inObjects = (container: unknown) =>
    path.reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
      container,
    )
  return inObjects(loaded) ?? inObjects((loaded as { default?: unknown }).default)
}

function loadError(error: unknown, runtime: Runtime): unknown {
  if (error instanceof ImportRefused) return error
  if (error instanceof SyntaxError) return runtimeError('Runtime.UserCodeSyntaxError', String(error), error)
  // Version 3 asks without looking: `throw null` while loading ends as the TypeError of that.
  const code = isNode24(runtime) ? (error as { code?: unknown } | null)?.code : codeOf(error)
  if (code instanceof TypeError) return code
  if (error instanceof Error) asImportedByRuntime(error)
  return code === 'MODULE_NOT_FOUND' ? runtimeError('Runtime.ImportModuleError', String(error), error) : error
}

/** Node names who imported a folder: on Lambda that is the runtime, not this file. */
function asImportedByRuntime(error: Error): void {
  const at = error.message.indexOf(`imported from ${ourFolder}`)
  if (at < 0) return
  const importer = error.message.slice(at + 'imported from '.length).split('\n')[0]!
  if (error.stack) error.stack = error.stack.replaceAll(importer, runtimeFile)
  error.message = error.message.replace(importer, runtimeFile)
}

function codeOf(error: unknown): unknown {
  try {
    return (error as { code?: unknown }).code
  } catch (fault) {
    return fault
  }
}

/** An error that the runtime itself reports; keeps the stack of what caused it. */
export function runtimeError(name: string, message: string, cause?: unknown): Error {
  const error = new Error(message)
  error.name = name
  if (cause instanceof Error && cause.stack !== undefined) error.stack = cause.stack
  else error.stack = `${name}: ${message}`
  return error
}

/** A handler was named that is not there: the user's mistake, not the handler's. */
export class HandlerNotThere extends TypeError {}

/**
 * Loads one export of a module. Throws `HandlerNotThere` where there is no such function, and for what the module throws the runtime's error.
 */
export async function loadExport(
  file: string,
  exportName: string,
  shown: string,
  runtime: Runtime,
): Promise<LambdaHandler> {
  let loaded: Record<string, unknown>
  try {
    loaded = await importFile(file)
  } catch (error) {
    throw loadError(error, runtime)
  }
  // CommonJS: Node finds most names by reading the source, and all of them in `default`.
  const inside = isObject(loaded['default']) ? loaded['default'] : {}
  const handler = loaded[exportName] ?? inside[exportName]
  if (typeof handler === 'function') return handler as LambdaHandler
  if (handler !== undefined)
    throw new HandlerNotThere(
      `handler must name a function; ${JSON.stringify(exportName)} of ${shown} is ${typeof handler}`,
    )
  const names = [...new Set([...Object.keys(loaded), ...Object.keys(inside)])].filter(
    (name) => name !== 'module.exports' && (loaded[name] ?? inside[name]) !== undefined,
  )
  // Node reads the name in the source, though nothing came of it.
  const lost = Object.hasOwn(loaded, exportName) && /\.[cm]?tsx?$/.test(shown)
  throw new HandlerNotThere(
    `handler must name an export of ${shown}; it has no ${JSON.stringify(exportName)}, it exports ${names.join(', ') || 'nothing'}${lost ? `. A file with export or import statements is an ES module to esbuild, in which exports.${exportName} = ... exports nothing: write export const ${exportName} = ..., or give the JavaScript that tsc makes of it` : ''}`,
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return (typeof value === 'object' || typeof value === 'function') && value !== null
}
