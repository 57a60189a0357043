import type { HttpRequest } from '../../http/request.ts'
import type { Read } from '../../lambda/words/invocation.ts'
import { makeAskedFiles } from './asked-files.ts'
import type { Brancher } from './branches.ts'
import { makeCountedLists } from './counted-lists.ts'
import type { Knowledge } from '../known/knowledge.ts'
import { makeLongerLists } from './longer-lists.ts'
import { makeNamesBeside } from './names-beside.ts'
import type { SourceHints } from '../source/source-hints.ts'
import { makeHeadings } from './tables.ts'
import { unknownPairs } from './unknown-pairs.ts'

/** Requests with more than one that was looked at. */
export interface Fillers {
  /** With what it may want beside what it has. */
  after(request: HttpRequest, answer: string, reads: readonly Read[]): readonly HttpRequest[]
  /** With lists as long as they were held against: whatever else was chosen. */
  counted(request: HttpRequest, answer: string, reads: readonly Read[]): readonly HttpRequest[]
  /** Those of a route, from before what they want was known. */
  at(request: HttpRequest): readonly HttpRequest[]
}

export function makeFillers(known: Knowledge, { written }: SourceHints, branching: Brancher): Fillers {
  const beside = makeNamesBeside(known)
  const all = [makeLongerLists(), makeAskedFiles(written), makeHeadings(written), unknownPairs(branching), beside.after]
  return { after: (...looked) => all.flatMap((more) => more(...looked)), counted: makeCountedLists(), at: beside.at }
}
