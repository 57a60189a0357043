import { isObject } from '../http/is-object.ts'
import type { Finding } from '../check/finding.ts'
import { escapeText } from './escape.ts'
import { evidenceLines } from './evidence-text.ts'
import type { ReportedNote } from './contract-report.ts'
import { rowLines, rowWidth, wrapWords, type Row } from './layout.ts'
import { requestLines } from './request-text.ts'
import { valueLines } from './value-text.ts'
import { wordsOf } from './words.ts'

/** The first line of a note: its title, code and place. */
export function noteTitle(note: Finding): string {
  const place = note.place === undefined ? '' : `, at ${escapeText(note.place.slice(0, 100))}`
  return `Note: ${wordsOf(note).title} (${escapeText(note.code)})${place}`
}

/** A request that has nothing but its method and path. */
const bare = { method: 'GET', path: '/', query: '', headers: [], body: null }

/** What a note was met on, what it is about, and that it is not established. */
export function noteRows(note: ReportedNote, width: number): Row[] {
  const { what, aboutAws } = wordsOf(note)
  const { request, outcome, place } = note
  const room = rowWidth(width)
  const returned = outcome?.kind === 'payload' ? memberAt(outcome.payload, place) : undefined
  return [
    ...(request ? [{ label: 'Request', lines: requestLines(request, bare, 4) }] : []),
    ...(returned === undefined ? [] : [{ label: 'Returned', lines: valueLines(returned, room, 4) }]),
    { label: 'Because', lines: [...wrapWords(what ?? '', room), ...evidenceLines(note.evidence, aboutAws)] },
  ]
}

/** The rows of a note as the text of a format that keeps one text a finding. */
export function noteText(note: ReportedNote, width = 100): string {
  return noteRows(note, width)
    .flatMap((row) => rowLines(row, (label) => label))
    .join('\n')
}

/** The payload with the member of a place alone, `headers.x-count`; all of it where the place names none. */
function memberAt(payload: unknown, place = ''): unknown {
  const [key = '', ...rest] = place.split('.')
  if (!isObject(payload) || !Object.hasOwn(payload, key)) return payload
  return { [key]: rest.length === 0 ? payload[key] : memberAt(payload[key], rest.join('.')) }
}
