import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  fstatSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { keptText, readKept, type KeptFailure } from './kept-failure.ts'

/** A kept failure and its file (absolute). */
export interface KeptFile {
  readonly file: string
  readonly failure: KeptFailure
}

/** Largest file that is read or written, in bytes. */
const mostBytes = 1_048_576
/** Most files of one handler that are read. */
const mostFiles = 200

/**
 * The failures kept in a folder, by name; none if there is no folder. Files of newer versions are passed over. Throws an
 * error that names each file that is not a kept failure: such a file is somebody's to mend, so nothing is guessed and
 * nothing overwritten.
 */
export function readFailures(folder: string): KeptFile[] {
  if (!isRealFolder(folder)) return []
  const kept: KeptFile[] = []
  const wrong: string[] = []
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.startsWith('.'))
  for (const name of names.toSorted().slice(0, mostFiles)) {
    const file = join(folder, name)
    try {
      const failure = readKept(readRegular(file))
      if (failure !== undefined) kept.push({ file, failure })
    } catch (error) {
      if ((error as { code?: unknown }).code === 'ENOENT') continue // removed by another run meanwhile
      wrong.push(`${relative(process.cwd(), file)}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  if (wrong.length > 0)
    throw new Error(
      `proxyproof keeps failures as JSON, and ${wrong.length === 1 ? 'this file is' : 'these files are'} not one (mend or delete; nothing was changed):\n  ${wrong.slice(0, 25).join('\n  ')}`,
    )
  return kept
}

/**
 * Keeps a failure under a name that says its code. What is there already stays as it is; the file appears whole or not
 * at all, however many runs write. The file if it was written; undefined if it was there or is too large to keep.
 */
export function writeFailure(folder: string, failure: KeptFailure): string | undefined {
  const text = keptText(failure)
  if (Buffer.byteLength(text) > mostBytes) return undefined
  const file = join(folder, fileName(failure))
  mkdirSync(folder, { recursive: true })
  if (!isRealFolder(folder)) return undefined
  const temporary = join(folder, `.${process.pid}-${randomBytes(6).toString('hex')}.tmp`)
  writeFileSync(temporary, text, { flag: 'wx' })
  try {
    linkSync(temporary, file) // unlike a rename, never over a file
    return file
  } catch (error) {
    if ((error as { code?: unknown }).code === 'EEXIST') return undefined
    return writeWhereLinksFail(file, text)
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** File systems without hard links: not in one step, but still never over a file. */
function writeWhereLinksFail(file: string, text: string): string | undefined {
  try {
    writeFileSync(file, text, { flag: 'wx' })
    return file
  } catch (error) {
    if ((error as { code?: unknown }).code === 'EEXIST') return undefined
    throw error
  }
}

/** Removes a kept failure, and its folder when that is empty then. */
export function removeFailure(file: string): void {
  rmSync(file, { force: true })
  for (const folder of [dirname(file), dirname(dirname(file))])
    try {
      if (readdirSync(folder).length > 0) return
      rmSync(folder, { recursive: true })
    } catch {
      return // another run was there first
    }
}

/** Short and safe on every file system: the code to read, a hash to tell apart, by what the front end was told too. */
function fileName({ code, signature, gateway: { name, options, assumed = [] } }: KeptFailure): string {
  const told = Object.entries(options).filter(([option]) => !assumed.includes(option))
  return `${safeName(code)}-${shortHash(name, signature, ...(told.length > 0 ? [JSON.stringify(told)] : []))}.json`
}

/** Letters, digits, `.`, `-` and `_`, at most 48 of them. */
export function safeName(text: string): string {
  return (
    text
      .replace(/[^\w.-]+/g, '-')
      .replace(/^[.-]+|[.-]+$/g, '')
      .slice(0, 48) || 'handler'
  )
}

/** Ten hexadecimal digits that tell lists of texts apart. */
export function shortHash(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 10)
}

/** False if there is nothing; throws for links and files: what is kept must not be read or written elsewhere. */
function isRealFolder(folder: string): boolean {
  for (const path of [dirname(folder), folder]) {
    const stat = lstatSync(path, { throwIfNoEntry: false })
    if (stat === undefined) return false
    if (!stat.isDirectory())
      throw new Error(
        `proxyproof keeps failures in folders, and ${relative(process.cwd(), path)} is ${stat.isSymbolicLink() ? 'a symbolic link' : 'none'}`,
      )
  }
  return true
}

function readRegular(file: string): string {
  if (lstatSync(file).isSymbolicLink()) throw new TypeError('it is a symbolic link')
  // Non-blocking: a pipe would be waited for
  const fd = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  try {
    const stat = fstatSync(fd)
    if (!stat.isFile()) throw new TypeError('it is not a file')
    if (stat.size > mostBytes) throw new TypeError(`it is larger than ${mostBytes} bytes`)
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(fd))
  } finally {
    closeSync(fd)
  }
}
