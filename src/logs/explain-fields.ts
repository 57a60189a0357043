import type { Gateway } from '../gateway/gateway.ts'
import type { HttpRequest } from '../http/request.ts'
import type { Draft, ExplainedField } from './captured-exchange.ts'

const plain: HttpRequest = { method: 'GET', path: '/', query: '', headers: [], body: null }

/** Members are looked at one by one up to here. */
const mostFields = 50

/** What the front end makes of each member of a payload by itself, in the order in which they stand. */
export function explainFields(
  { value, open }: NonNullable<Draft['payload']>,
  gateway: Gateway,
  request: HttpRequest = plain,
): ExplainedField[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const members = Object.entries(value)
  const body = typeof (value as { body?: unknown }).body === 'string' ? (value as { body: string }).body : undefined
  return members.slice(0, mostFields).map(([name, member], at): ExplainedField => {
    if (open && at === members.length - 1) return { name, value: member, verdict: 'cut' }
    const alone = {
      statusCode: 200,
      ...(name === 'isBase64Encoded' && body !== undefined && { body }),
      [name]: member,
    }
    const { rejection, effects = [], evidence } = gateway.toResponse({ kind: 'payload', payload: alone }, request)
    if (rejection !== undefined) return { name, value: member, verdict: 'refused', reason: rejection.reason, evidence }
    const effect = effects.find(({ place }) => place === name || place.startsWith(`${name}.`))
    if (effect === undefined) return { name, value: member, verdict: 'taken', evidence }
    const verdict = effect.kind === 'not-established' ? 'unknown' : 'changed'
    return { name, value: member, verdict, reason: effect.kind, evidence: effect.evidence }
  })
}
