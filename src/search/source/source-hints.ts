import { comparedIn, comparedValues } from './compared.ts'
import { lastMark, pathMark } from '../../lambda/observe/marks.ts'
import type { Literals } from './literals.ts'
import { fits } from '../tokens/pattern-cost.ts'
import type { NamedPlace } from './value-encodings.ts'

/** What a source says of the values that it compares with, for what no look shows. */
export interface SourceHints {
  /** With which values it compares what goes by a name in a place. */
  readonly compared: (name: string, place: NamedPlace) => readonly unknown[]
  /** Values that segments of a path may have: what its own rows are told apart by. */
  readonly segments: readonly string[]
  /** Values that the first segment of a path may have, where it takes paths apart. */
  readonly roots: readonly string[]
  /** Patterns that start as paths do, and others that say how a text starts. */
  readonly pathPatterns: readonly string[]
  readonly textPatterns: readonly string[]
  /** Media types that it names. */
  readonly mediaTypes: readonly string[]
  /** The texts that stand in it, and whether one does. */
  readonly written: readonly string[]
  readonly isWritten: (text: string) => boolean
}

const mediaType = /^(?:application|text|image|audio|video)\/[\w.+-]+$/

const mostSegments = 16
const mostRoots = 12
const mostTextPatterns = 6

/** Collects what a source says. */
export function hintsOf(literals: Literals): SourceHints {
  const all = comparedValues(literals.compared)
  const written = new Set(literals.strings)
  const words = [...new Set([...all.values()].flat().map(String))].filter((text) => /^[a-z][\w-]{1,20}$/.test(text))
  return {
    compared: comparedIn(all),
    segments: segmentsOf(literals),
    roots: literals.splitsPaths ? words.slice(0, mostRoots) : [],
    pathPatterns: literals.patterns.filter((pattern) => /^\^?\\\//.test(pattern) && !fitsAnyPath(pattern)),
    textPatterns: literals.patterns.filter((pattern) => /^\^(?!\\\/)/.test(pattern)).slice(0, mostTextPatterns),
    mediaTypes: literals.strings.filter((text) => mediaType.test(text)),
    written: literals.strings,
    isWritten: (text) => written.has(text),
  }
}

/** `rows.find((row) => row.id === id)`: what is called an id comes first. */
function segmentsOf({ compared: { lookups, tables } }: Literals): string[] {
  const isId = (table: string) => /(?:id|key|slug|code|sku|number)$/i.test(table)
  const looked = [...new Set(lookups.map(([, table]) => table))].filter((table) => table.startsWith('.'))
  const inOrder = [...looked.filter(isId), ...looked.filter((table) => !isId(table))]
  return [...new Set(inOrder.flatMap((table) => (tables.get(table) ?? []).map(String)))].slice(0, mostSegments)
}

/** Such a pattern is no route: it is held against something else, that looks like a path. */
const fitsAnyPath = (pattern: string) =>
  [`/${pathMark}`, `/${pathMark}/${lastMark}`].every((path) => fits(pattern, path))
