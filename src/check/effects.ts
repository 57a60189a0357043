import type { Exchange } from '../exchange/exchange.ts'
import type { Effect, EffectKind } from '../gateway/answer.ts'
import { changedAt } from './explained.ts'
import { levelFor, atMost, type Harm } from './level.ts'
import type { Finding, Level } from './finding.ts'

const harms: Record<EffectKind, Harm> = {
  // The documented format is broken, whatever the front end does today.
  'status-code-missing': 'certain',
  'status-code-coerced': 'likely',
  'headers-lost': 'likely',
  'cookies-lost': 'likely',
  'response-inferred': 'likely',
  // No client reads it, but whether the front end minds is shown for few: only told as more where it is.
  'body-dropped': 'possible',
  'body-corrupted': 'likely',
  'headers-too-large': 'likely',
  'not-established': 'possible',
}

/** What the front end did to a payload that it accepted, as findings of the same code. */
export function effects(exchange: Exchange): readonly Finding[] | undefined {
  const { answer } = exchange
  if (answer.effects === undefined || answer.effects.length === 0 || answer.rejection !== undefined) return undefined
  const findings = answer.effects.filter((effect) => !isToldElsewhere(effect, exchange)).map(toFinding(exchange))
  return findings.length === 0 ? undefined : findings
}

function toFinding(exchange: Exchange) {
  return ({ kind, place, evidence, facts }: Effect): Finding => ({
    code: kind,
    level: atMost(levelFor(exchange, evidence, harms[kind]), ceilingOf(kind, facts)),
    evidence,
    place,
    facts: { status: exchange.answer.status, ...facts, ...changedAt(exchange.facts, placeOf(kind, place)) },
  })
}

/** A missing member is explained by whatever the whole payload was: a `Response` object serialises to `{}`. */
function placeOf(kind: EffectKind, place: string): string {
  return kind === 'status-code-missing' || kind === 'response-inferred' ? 'statusCode' : place
}

function ceilingOf(kind: EffectKind, facts: Effect['facts']): Level {
  if (kind === 'not-established') return 'note'
  if (kind === 'status-code-coerced') return 'warning'
  // Base64 text that goes out undecoded because nobody told `binaryMediaTypes`: the API may well have them.
  if (kind === 'body-corrupted' && facts?.['told'] === false) return 'warning'
  return 'error'
}

const syntax = /[\r\n\0]/

/** A member of unknown effect that another check convicts: CR or LF in a header value, or a handler without an answer. */
function isToldElsewhere({ kind, place }: Effect, { answer, outcome, facts }: Exchange): boolean {
  if (kind !== 'not-established') return false
  if (outcome.kind === 'payload' && outcome.payload === null)
    return facts.nothing === true || facts.settledBy === 'drained'
  if (!/^(?:headers|multiValueHeaders|cookies)\b/.test(place)) return false
  const name = place.slice(place.indexOf('.') + 1).toLowerCase()
  return answer.headers.some(
    ([own, value]) => syntax.test(own + value) && (own.toLowerCase() === name || name === place),
  )
}
