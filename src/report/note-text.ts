import type { Finding } from '../check/finding.ts'
import { escapeText } from './escape.ts'
import { evidenceLines } from './evidence-text.ts'
import { rowWidth, wrapWords } from './layout.ts'
import { wordsOf } from './words.ts'

/** The first line of a note: its title, code and place. */
export function noteTitle(note: Finding): string {
  const place = note.place === undefined ? '' : `, at ${escapeText(note.place.slice(0, 100))}`
  return `Note: ${wordsOf(note).title} (${escapeText(note.code)})${place}`
}

/** What a note is about, and that it is not established. */
export function noteLines(note: Finding, width: number): string[] {
  const { what, aboutAws } = wordsOf(note)
  return [...wrapWords(what ?? '', rowWidth(width)), ...evidenceLines(note.evidence, aboutAws)]
}
