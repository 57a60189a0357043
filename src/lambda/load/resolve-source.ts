import { existsSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shown } from '../../http/shown.ts'
import type { HandlerSource, LambdaHandler } from '../words/invocation.ts'

/** A handler's module, by the file and its export, or in Lambda's own form. */
export type ModuleSource =
  | { readonly kind: 'export'; /** Absolute. */ readonly file: string; readonly exportName: string }
  | { readonly kind: 'lambda'; /** Absolute. */ readonly root: string; readonly handler: string }

/**
 * Finds what a handler source that is not a function names. Relative paths start at the working directory; the export after
 * `#` is `handler` if left out. Throws a TypeError for what is no handler source and for files that do not exist.
 */
export function resolveSource(source: Exclude<HandlerSource, LambdaHandler>): ModuleSource {
  if (typeof source === 'string' && !source.startsWith('file:')) return exportSource(source, resolve)
  if (typeof source === 'string' || source instanceof URL) return exportSource(String(source), urlPath)
  if (isLambdaForm(source)) {
    const root = resolve(source.root)
    if (isFolder(root)) return { kind: 'lambda', root, handler: source.handler }
    throw new TypeError(`handler: root must be an existing folder, got ${shown(source.root)} (${root})`)
  }
  throw new TypeError(`handler must be ${forms}; got ${shown(source)}`)
}

/** The file of a module that is imported before the handler. Throws a TypeError for one that does not exist. */
export function resolveSetup(setup: string): string {
  const file = setup.startsWith('file:') ? fileURLToPath(setup) : resolve(setup)
  if (existsSync(file) && !isFolder(file)) return file
  throw new TypeError(
    `setup must name an existing module; got ${shown(setup)}: there is no file ${file}${nameHint(file) ?? ''}`,
  )
}

/** The forms of a handler source, for messages. */
const forms =
  "a function, a module such as './src/users.ts#handler', a file URL with '#export', or { root: './dist', handler: 'src/users.handler' }"

function exportSource(source: string, toPath: (path: string) => string): ModuleSource {
  const hash = source.lastIndexOf('#')
  const path = hash < 0 ? source : source.slice(0, hash)
  const exportName = hash < 0 ? 'handler' : source.slice(hash + 1)
  if (path === '')
    throw new TypeError(`handler must name a module before '#', as in './src/users.ts#handler'; got ${shown(source)}`)
  if (exportName === '')
    throw new TypeError(
      `handler must name an export after '#', as in ${shown(`${path}#handler`)}; got ${shown(source)}`,
    )
  const file = toPath(path)
  if (!existsSync(file) || isFolder(file))
    throw new TypeError(
      `handler must name an existing module; got ${shown(source)}: there is no file ${file}${hint(file)}`,
    )
  return { kind: 'export', file, exportName: decode(exportName) }
}

function urlPath(url: string): string {
  if (!url.startsWith('file:')) throw new TypeError(`handler must be a file URL, got ${shown(url)}`)
  return fileURLToPath(url)
}

/** A file of that name with an extension. */
function nameHint(file: string): string | undefined {
  const found = extensions.map((extension) => file + extension).find((candidate) => existsSync(candidate))
  return found && `, but there is ${basename(found)}: give its extension`
}

/** A file of that name with an extension, or Lambda's own form where the name looks like it. */
function hint(file: string): string {
  const named = nameHint(file)
  if (named) return named
  const withoutExport = join(dirname(file), basename(file, extname(file)))
  const lambda = extensions.some((extension) => existsSync(withoutExport + extension))
  return lambda ? `. For Lambda's own form give { root: '.', handler: ... }, for an export 'module#export'` : ''
}

const extensions = ['.ts', '.mts', '.cts', '.tsx', '.js', '.mjs', '.cjs']

function isLambdaForm(source: unknown): source is { root: string; handler: string } {
  if (typeof source !== 'object' || source === null) return false
  const { root, handler } = source as Record<string, unknown>
  return typeof root === 'string' && typeof handler === 'string'
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
