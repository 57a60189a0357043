import type { Effect } from './answer.ts'
import { restEvidence } from './rest-evidence.ts'
import { note, type Refusal } from './rest-returned-headers.ts'

/** Reads `statusCode` of a payload: what a REST API answers, or why it refuses. */
export function readStatus(value: unknown, effects: Effect[]): number | Refusal {
  if (typeof value === 'number') return readNumber(value, effects)
  if (value === undefined) {
    effects.push({ kind: 'status-code-missing', place: 'statusCode', evidence: restEvidence.statusMissing })
    return 200
  }
  if (value === null) {
    note(effects, 'statusCode', restEvidence.statusOdd)
    return 200
  }
  if (typeof value !== 'string' || value === '') return refusal(restEvidence.statusOdd)
  if (!/\d/.test(value)) return refusal(restEvidence.statusWord)
  if (!/^[1-9]\d*$/.test(value) || Number(value) < 100) return refusal(restEvidence.statusOdd)
  const status = readNumber(Number(value), effects)
  effects.push({
    kind: 'status-code-coerced',
    place: 'statusCode',
    evidence: restEvidence.statusText,
    facts: { value },
  })
  return status
}

/** Below 100 everything is likely refused, since 0 is; above 599 and in between, likely taken. */
function readNumber(value: number, effects: Effect[]): number | Refusal {
  if (value === 0) return refusal(restEvidence.statusZero)
  if (value < 100) return refusal(restEvidence.statusOdd)
  if (value < 200 || value > 599 || !Number.isInteger(value)) note(effects, 'statusCode', restEvidence.statusOdd)
  return Math.trunc(value)
}

function refusal(evidence: Refusal['evidence']): Refusal {
  return { refused: 'status-code-invalid', place: 'statusCode', evidence }
}
