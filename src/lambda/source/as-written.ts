import { SourceMap, type SourceMapPayload } from 'node:module'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isInPackages } from './in-packages.ts'
import { lineOf, offsetOf } from './lines.ts'
import type { Located } from './locate-function.ts'
import { readText } from './read-text.ts'

const inlineMap = /\n\/\/# sourceMappingURL=data:application\/json;[^\n]*?base64,([\w+/=]+)/g

/**
 * A place in what V8 runs, in the file as it was written. Runners of tests transform modules, after which imports have other specifiers
 * and nothing is at the top level any more; bundlers put many modules into one file. The same place where no source map lies in the
 * source, or what it leads to is not there or is a package's.
 */
export function asWritten(located: Located): Located {
  const map = mapIn(located.source)
  if (map === undefined) return located
  const { line, column } = lineOf(located.source, located.offset)
  const found = map.findEntry(line, column)
  if (!('originalLine' in found)) return located
  const file = originalFile(located.file, found.originalSource)
  const source = isInPackages(file) ? undefined : readText(file)
  return source === undefined
    ? located
    : { file, source, offset: offsetOf(source, found.originalLine, found.originalColumn) }
}

function originalFile(file: string, original: string): string {
  const path = original.startsWith('file:') ? fileURLToPath(original) : original
  return resolve(dirname(file), path.replace(/[?#].*$/, ''))
}

function mapIn(source: string): SourceMap | undefined {
  const encoded = [...source.matchAll(inlineMap)].at(-1)?.[1]
  if (encoded === undefined) return undefined
  try {
    return new SourceMap(JSON.parse(Buffer.from(encoded, 'base64').toString()) as SourceMapPayload)
  } catch {
    return undefined
  }
}
