import { readFileSync } from 'node:fs'
import { SourceMap, findSourceMap } from 'node:module'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A place in a file: absolute path, line and column from 1. */
export interface Position {
  readonly path: string
  readonly line: number
  readonly column: number
}

/** Where a place in a generated file was written, if the file has a source map; else the same place. */
export function originalPosition({ path, line, column }: Position): Position {
  const map = sourceMapOf(path)
  if (!map) return { path, line, column }
  const entry = map.findEntry(line - 1, column - 1) as {
    originalSource?: string
    originalLine?: number
    originalColumn?: number
  }
  const { originalSource, originalLine, originalColumn } = entry
  if (originalSource === undefined || originalLine === undefined || originalColumn === undefined)
    return { path, line, column }
  return { path: sourcePath(path, originalSource), line: originalLine + 1, column: originalColumn + 1 }
}

/** The text of one line, counted from 1; undefined where the file cannot be read. */
export function sourceLine(path: string, line: number): string | undefined {
  return read(path)?.split('\n')[line - 1]
}

/** The text of the lines from `from` up to and without `to`, counted from 1; none where the file cannot be read. */
export function sourceLines(path: string, from: number, to: number): string[] {
  return (
    read(path)
      ?.split('\n')
      .slice(from - 1, to - 1) ?? []
  )
}

const maps = new Map<string, SourceMap | undefined>()

function sourceMapOf(path: string): SourceMap | undefined {
  // Sources name no map; and where the runner mapped the stack already, the path is the source's.
  if (!/\.[cm]?js$/.test(path)) return undefined
  if (!maps.has(path)) maps.set(path, loadMap(path))
  return maps.get(path)
}

function loadMap(path: string): SourceMap | undefined {
  const known = findSourceMap(path)
  if (known) return known
  const url = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(read(path)?.slice(-mostTail) ?? '')?.[1]
  if (!url) return undefined
  try {
    const inline = /^data:application\/json[^,]*;base64,(.*)$/.exec(url)?.[1]
    const json = inline ? Buffer.from(inline, 'base64').toString() : readFileSync(resolve(dirname(path), url), 'utf8')
    return new SourceMap(JSON.parse(json))
  } catch {
    return undefined
  }
}

/** Inline maps make the last line long; a larger one than this is not worth reading for a file name. */
const mostTail = 4_000_000

function sourcePath(generated: string, source: string): string {
  const path = source.startsWith('file://') ? fileURLToPath(source) : resolve(dirname(generated), source)
  return path.replaceAll('\\', '/')
}

const contents = new Map<string, string | undefined>()

function read(path: string): string | undefined {
  if (!contents.has(path)) {
    try {
      contents.set(path, readFileSync(path, 'utf8'))
    } catch {
      contents.set(path, undefined)
    }
  }
  return contents.get(path)
}
