import type { Finding } from '../check/finding.ts'
import { escapeText } from './escape.ts'

/** What a `state-leak` is about, in one sentence: `Alone it is answered with 403, here with 200.` */
export function leakText({ place, facts }: Pick<Finding, 'place' | 'facts'>): string | undefined {
  const { text, cold, warm, stringified, doubled } = facts
  if (typeof cold === 'number') return `Alone it is answered with ${cold}, here with ${String(warm)}.`
  if (stringified === true) return 'Asked again, the body is the one before as JSON text, stringified once more.'
  if (doubled === true) return 'Asked again, a list in the body holds everything twice.'
  if (typeof text !== 'string' || place === undefined) return undefined
  const where = place === 'body' ? 'The body' : `The header ${escapeText(place.replace(/^headers\./, ''))}`
  return `${where} is another than alone, and owes it to the request before: ${escapeText(text.trim().slice(0, 100))}`
}
