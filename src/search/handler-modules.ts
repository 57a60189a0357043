import { readFileSync, statSync } from 'node:fs'
import { Session } from 'node:inspector'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { reachableSource } from './reachable-source.ts'
import { isSelfContained } from './self-contained.ts'
import { joinLiterals, mineLiterals, type Literals } from './literals.ts'

const maxFiles = 40

/** Literals of a module and of what it imports from the same project, never of `node_modules`. */
export function literalsOfFile(file: string): Literals {
  return literalsFrom([], [file])
}

/**
 * Literals of the module in which a function was defined, as far as they are reachable from it by name, and of that
 * module's local imports. For a function that a package made, those of `callerFile`, the file that called proxyproof.
 */
export async function literalsOfFunction(
  handler: (...args: never[]) => unknown,
  callerFile?: string,
): Promise<Literals> {
  const text = Function.prototype.toString.call(handler)
  if (isSelfContained(text)) return mineLiterals(text)
  const found = locateFunction(handler)
  if (found === undefined || found.file.includes('/node_modules/'))
    return callerFile === undefined ? joinLiterals([]) : literalsOfFile(callerFile)
  const own = mineLiterals(reachableSource(found.source, found.offset))
  const { imports } = mineLiterals(found.source)
  return literalsFrom([own], resolveImports(imports, found.file))
}

function literalsFrom(start: readonly Literals[], files: readonly string[]): Literals {
  const all = [...start]
  const seen = new Set<string>()
  const queue = [...files]
  for (let file = queue.shift(); file !== undefined && seen.size < maxFiles; file = queue.shift()) {
    if (seen.has(file) || file.includes('/node_modules/')) continue
    seen.add(file)
    const source = readText(file)
    if (source === undefined) continue
    const literals = mineLiterals(source)
    all.push(literals)
    queue.push(...resolveImports(literals.imports, file))
  }
  return joinLiterals(all)
}

function resolveImports(imports: readonly string[], from: string): string[] {
  return imports.flatMap((specifier) => {
    const base = specifier.startsWith('.') ? resolve(dirname(from), specifier) : specifier
    const bare = base.replace(/\.(?:js|mjs|cjs|jsx)$/, '')
    const stems = [base, ...(bare === base ? [] : [bare])]
    const found = stems
      .flatMap((stem) =>
        ['', '.ts', '.mts', '.cts', '.tsx', '.js', '.mjs', '.cjs', '/index.ts', '/index.js'].map((end) => stem + end),
      )
      .find(isFile)
    return found === undefined ? [] : [found]
  })
}

/** Where V8 says that a function stands. About 18 ms once; undefined where the inspector cannot tell. */
export function locateFunction(handler: object): Located | undefined {
  const known = located.get(handler)
  if (known !== undefined) return known.found
  const found = askInspector(handler)
  located.set(handler, { found })
  return found
}

interface Located {
  readonly file: string
  readonly source: string
  readonly offset: number
}

const located = new WeakMap<object, { readonly found: Located | undefined }>()

function askInspector(handler: object): Located | undefined {
  const session = new Session()
  const slot = `__proxyproof_${Math.trunc(performance.now() * 1000)}`
  const scope = globalThis as Record<string, unknown>
  try {
    session.connect()
    const scripts = new Map<string, string>()
    session.on('Debugger.scriptParsed', ({ params }) => scripts.set(params.scriptId, params.url))
    scope[slot] = handler
    const post = <T>(method: string, params: object): T | undefined => {
      let answer: T | undefined
      session.post(method, params, (error: Error | null, result?: object) => {
        if (error === null) answer = result as T
      })
      return answer
    }
    post('Debugger.enable', {})
    const evaluated = post<{ result: { objectId?: string } }>('Runtime.evaluate', { expression: `globalThis.${slot}` })
    const properties = post<{
      internalProperties?: {
        name: string
        value?: { value?: { scriptId: string; lineNumber: number; columnNumber: number } }
      }[]
    }>('Runtime.getProperties', { objectId: evaluated?.result.objectId })
    const location = properties?.internalProperties?.find(({ name }) => name === '[[FunctionLocation]]')?.value?.value
    if (location === undefined) return undefined
    const url = scripts.get(location.scriptId) ?? ''
    const source = post<{ scriptSource: string }>('Debugger.getScriptSource', {
      scriptId: location.scriptId,
    })?.scriptSource
    if (source === undefined || url.startsWith('node:')) return undefined
    return { file: pathOf(url), source, offset: offsetOf(source, location.lineNumber, location.columnNumber) }
  } catch {
    return undefined // no inspector in this build of Node, or another one that forbids it: nothing is learned
  } finally {
    delete scope[slot]
    session.disconnect()
  }
}

function offsetOf(source: string, line: number, column: number): number {
  let at = 0
  for (let i = 0; i < line; i++) {
    const next = source.indexOf('\n', at)
    if (next < 0) break
    at = next + 1
  }
  return at + column
}

function pathOf(url: string): string {
  const bare = url.replace(/[?#].*$/, '')
  return bare.startsWith('file:') ? fileURLToPath(bare) : bare
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
