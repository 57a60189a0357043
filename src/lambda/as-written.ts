import { SourceMap, type SourceMapPayload } from 'node:module'
import { lineOf, offsetOf } from './lines.ts'
import type { Located } from './locate-function.ts'
import { readText } from './read-text.ts'

const inlineMap = /\n\/\/# sourceMappingURL=data:application\/json;[^\n]*?base64,([\w+/=]+)/g

/**
 * A place in what V8 runs, in the file as it was written. Runners of tests transform modules, after which imports have other specifiers
 * and nothing is at the top level any more. The same place where no source map lies in the source.
 */
export function asWritten(located: Located): Located {
  const map = mapIn(located.source)
  const written = map && readText(located.file)
  if (map === undefined || written === undefined) return located
  const { line, column } = lineOf(located.source, located.offset)
  const found = map.findEntry(line, column)
  return 'originalLine' in found
    ? { ...located, source: written, offset: offsetOf(written, found.originalLine, found.originalColumn) }
    : located
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
