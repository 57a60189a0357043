import { dirname, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { HandlerSource } from '../lambda/words/invocation.ts'
import type { HandlerReference } from '../report/test-snippet.ts'
import { isInPackages } from '../lambda/source/in-packages.ts'
import { locateFunction } from '../lambda/source/locate-function.ts'
import { readText } from '../lambda/source/read-text.ts'
import type { RunContext } from './options.ts'

/**
 * How a test beside the caller's would name the handler: modules as they were given; a function by the import with which
 * the caller got it, else by the export under its own name of the file where it stands. Undefined where neither tells.
 */
export function handlerReference(handler: HandlerSource, context: RunContext): HandlerReference | undefined {
  if (typeof handler === 'function') return ofFunction(handler, context)
  if (handler instanceof URL) return { source: fromHere(String(handler)) }
  if (typeof handler === 'string') return { source: handler.startsWith('file:') ? fromHere(handler) : handler }
  return { root: handler.root, handler: handler.handler }
}

/** A file URL as a path from the working directory, so that no machine's folders are pasted. */
function fromHere(url: string): string {
  const [address = '', name] = url.split('#')
  const path = slashed(relative(process.cwd(), fileURLToPath(address)))
  return `${path.startsWith('.') || path.startsWith('/') ? path : `./${path}`}${name === undefined ? '' : `#${name}`}`
}

function ofFunction(
  handler: (...args: never[]) => unknown,
  { callerFile, callerLine, runner }: RunContext,
): HandlerReference | undefined {
  const imported = callerFile === undefined ? undefined : importOfCaller(callerFile, callerLine)
  if (imported !== undefined) return imported
  const file = locateFunction(handler)?.file
  if (file === undefined || file === callerFile || isInPackages(file)) return undefined
  const name = exportOf(readText(file) ?? '', handler.name)
  if (name === undefined) return undefined
  const path = slashed(relative(callerFile === undefined ? process.cwd() : dirname(callerFile), file))
  const from = path.startsWith('.') ? path : `./${path}`
  // Bundlers and test runners resolve it, and TypeScript refuses the extension unless told otherwise.
  return { from: runner === 'node:test' ? from : from.replace(/(?<!\.d)\.tsx?$/, ''), name }
}

const called =
  /\b(?:expectValidProxyHandler|checkProxyHandler|describeProxyHandler|expect|validProxyHandler)\(\s*(?:(?:'[^'\n]*'|"[^"\n]*"|`[^`\n]*`)\s*,\s*)?([A-Za-z_$][\w$]*)\s*(?:,|\)\s*(?:\.(?:not\.)?toBeValidProxyHandler|[;,)\s]|$))/g

/** The specifier of a local import, and what it takes from there. */
interface Import {
  readonly from: string
  readonly name: string
}

/** The import of what the caller hands over in a line, or anywhere if it hands over only one. */
export function importOfCaller(callerFile: string, callerLine?: number): Import | undefined {
  const text = readText(callerFile) ?? ''
  const found = new Map<string, Import>()
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length
  for (const { 0: call, 1: local, index } of text.matchAll(called)) {
    const reference = importOf(text, local!)
    const [from, to] = [lineAt(index), lineAt(index + call.length)]
    if (callerLine !== undefined && from <= callerLine && callerLine <= to) return reference
    if (reference !== undefined) found.set(local!, reference)
  }
  return found.size === 1 ? [...found.values()][0] : undefined
}

function importOf(text: string, local: string): Import | undefined {
  for (const [, head = '', from = ''] of text.matchAll(/^\s*import\s+([^'"]+?)\s+from\s+['"](\.[^'"\n]+)['"]/gm)) {
    const named = /\{([^}]*)\}/.exec(head)?.[1] ?? ''
    for (const part of named.split(',')) {
      const [name, as = name] = part.trim().split(/\s+as\s+/)
      if (as === local && name) return { from, name }
    }
    if (
      head
        .replace(/\{[^}]*\}/, '')
        .split(',')[0]!
        .trim() === local
    )
      return { from, name: 'default' }
  }
  return undefined
}

/** The name under which a module exports what it calls `local`. */
function exportOf(text: string, local: string): string | undefined {
  if (!/^[A-Za-z_$][\w$]*$/.test(local)) return undefined
  const name = local.replaceAll('$', '\\$')
  if (new RegExp(`^\\s*export\\s+default\\s+(?:async\\s+)?(?:function\\s*\\*?\\s*)?${name}\\b`, 'm').test(text))
    return 'default'
  const declared = `^\\s*export\\s+(?:const|let|var|(?:async\\s+)?function\\s*\\*?)\\s+${name}\\b`
  const listed = `^\\s*export\\s*\\{(?:[^}]*,)?\\s*${name}\\s*(?:,[^}]*)?\\}`
  const common = `^\\s*(?:module\\.)?exports\\.${name}\\s*=`
  return new RegExp(`${declared}|${listed}|${common}`, 'm').test(text) ? local : undefined
}

const slashed = (path: string) => path.split(sep).join('/')
