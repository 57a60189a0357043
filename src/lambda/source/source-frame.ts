import { isAbsolute, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SourceFrame } from '../words/invocation.ts'
import { isOurs } from './own-folder.ts'
import { originalPosition, sourceLine, sourceLines } from './source-file.ts'

/**
 * The frame that a report names and a signature is made of: the first in the user's own code; without one, the first outside
 * Node and proxyproof, packages included. Undefined where the stack has neither.
 */
export function userFrame(stack: string | undefined): SourceFrame | undefined {
  if (typeof stack !== 'string') return undefined
  let inPackage: SourceFrame | undefined
  for (const line of stack.split('\n')) {
    const frame = frameOf(line)
    if (!frame) continue
    if (!frame.file.startsWith('node_modules/')) return frame
    inPackage ??= frame
  }
  return inPackage
}

/** The same frame with the text of its source line, where the file can be read. */
export function withSourceText(frame: SourceFrame): SourceFrame {
  const text = sourceLine(absolutePaths.get(frame.file) ?? frame.file, frame.line)?.trim()
  return text ? { ...frame, text } : frame
}

/** What stands before the line of a frame in its file, as far as that can be read: `above` lines at most. */
export function sourceAbove({ file, line }: SourceFrame, above = 200): string {
  return sourceLines(absolutePaths.get(file) ?? file, Math.max(1, line - above), line).join('\n')
}

/** One parsed line of a stack, in the file that ran: what it was made from is not looked up. */
export interface RawFrame {
  readonly function: string
  readonly path: string
  readonly line: number
  readonly column: number
}

// Stacks repeat: the same few lines for every exchange that throws.
const seenLines = new Map<string, SourceFrame | undefined>()
const mostLines = 5_000
/** Where the files that frames name are, since names inside node_modules are cut short. */
const absolutePaths = new Map<string, string>()

function frameOf(line: string): SourceFrame | undefined {
  if (seenLines.has(line)) return seenLines.get(line)
  const raw = parseLine(line)
  const frame = raw && !isOurs(raw.path) ? located(raw) : undefined
  if (seenLines.size >= mostLines) seenLines.clear()
  seenLines.set(line, frame)
  return frame
}

function located(raw: RawFrame): SourceFrame {
  const { path, line, column } = originalPosition(raw)
  const file = shortPath(path)
  absolutePaths.set(file, path)
  return { function: raw.function, file, line, column }
}

/** `at fn (path:1:2)`, `at path:1:2`, `at async fn (...)`, `at eval (eval at fn (path:1:2), <anonymous>:3:4)`. */
export function parseLine(line: string): RawFrame | undefined {
  // Folders may have blanks and parentheses: the first blank before one ends a name only where the line ends in one.
  const match = /^\s*at (.+?) \((.+):(\d+):(\d+)\)$/.exec(line) ?? /^\s*at ()(.+):(\d+):(\d+)$/.exec(line)
  if (!match) return undefined
  let [, name = '', place = '', row = '', column = ''] = match
  if (place.startsWith('eval at ')) {
    const origin = /\(([^()]+):(\d+):(\d+)\)/.exec(place)
    if (!origin) return undefined
    ;[, place = '', row = '', column = ''] = origin
  }
  const path = filePath(place.replace(/^async /, ''))
  return path === undefined
    ? undefined
    : { function: functionName(name), path, line: Number(row), column: Number(column) }
}

/** Without what depends on how the function was called: `async`, `new`, aliases, and receivers that say nothing. */
function functionName(name: string): string {
  const bare = withoutReceivers(name.replace(/^(?:async |new )+/, '').replace(/ \[as .*\]$/, ''))
  return bare === '' ? '<anonymous>' : bare
}

/**
 * A name without receivers that say nothing: V8 calls `exports.handler = () => ...` both `exports.handler` and
 * `Runtime.exports.handler`, and bundlers number the modules they put into one file (`exports2`, `module2.exports`).
 */
export function withoutReceivers(name: string): string {
  return name.replace(
    /^(?:(?:Object|Array|Function|Module|Runtime|BufferedInvokeProcessor|(?:module\d*\.)?exports\d*)\.)+/,
    '',
  )
}

/** An absolute path with `/` as separator; undefined for Node's own and for code without a file. */
function filePath(place: string): string | undefined {
  let path = place
  try {
    path = place.startsWith('file://') ? fileURLToPath(place) : place.replace(/[?#][^/]*$/, '')
  } catch {
    path = place.slice('file://'.length) // not percent-encoded after all
  }
  path = path.replaceAll('\\', '/')
  if (/^\/[A-Za-z]:\//.test(path)) path = path.slice(1)
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path) ? path : undefined
}

function shortPath(path: string): string {
  const inPackage = path.lastIndexOf('/node_modules/')
  if (inPackage >= 0) return path.slice(inPackage + 1)
  const cwd = process.cwd().replaceAll('\\', '/')
  if (path.startsWith(`${cwd}/`)) return path.slice(cwd.length + 1)
  return isAbsolute(path) ? relative(cwd, path).replaceAll('\\', '/') : path
}
