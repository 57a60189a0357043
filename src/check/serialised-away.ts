import type { Exchange } from '../exchange/exchange.ts'
import type { Evidence } from '../gateway/evidence.ts'
import type { ChangedValue } from '../lambda/words/invocation.ts'
import { levelFor } from './level.ts'
import type { BuiltInCode, Finding } from './finding.ts'

const evidence: Evidence = {
  tier: 'documented',
  source: 'the runtimes answer with JSON.stringify, which sees own enumerable properties only (ECMA-262 25.5.2)',
  url: 'https://tc39.es/ecma262/#sec-json.stringify',
}

/**
 * What JSON lost or rewrote between the handler and the front end, in a payload that was accepted nevertheless: a
 * `Headers` or `Map` that became `{}`, a body of bytes that became a list of numbers. Members of a refused payload
 * explain the refusal instead; members that JSON merely leaves out (`undefined`) are everyday.
 */
export function serialisedAway(exchange: Exchange): readonly Finding[] | undefined {
  const { facts, answer } = exchange
  if (facts.changed === undefined || answer.rejection !== undefined) return undefined
  const findings: Finding[] = []
  for (const changed of facts.changed) {
    const code = codeOf(changed, exchange)
    if (code === undefined || answer.effects?.some((effect) => effect.kind === code && effect.place === changed.path))
      continue
    findings.push({
      code,
      level: levelFor(exchange, evidence, 'likely'),
      evidence,
      place: changed.path || 'payload',
      facts: { status: answer.status, changed: [changed] },
    })
  }
  return findings.length === 0 ? undefined : findings
}

function codeOf({ path, type, entries }: ChangedValue, { outcome, answer }: Exchange): BuiltInCode | undefined {
  if (path === '') {
    // A `Response`, an `Error`: nothing of it is left, and front ends that infer a response send `{}`.
    const { effects = [] } = answer
    const isEmpty = outcome.kind === 'payload' && JSON.stringify(outcome.payload) === '{}'
    return isEmpty && !effects.some(({ kind }) => kind === 'status-code-missing') ? 'response-inferred' : undefined
  }
  if (path === 'body') return bodies.has(type) ? 'body-corrupted' : undefined
  if (entries === undefined || entries === 0) return undefined
  if (path === 'cookies') return 'cookies-lost'
  return path === 'headers' || path === 'multiValueHeaders' ? 'headers-lost' : undefined
}

/** What turns into an object on its way out; a front end that accepts it sends that object's JSON. */
const bodies: ReadonlySet<string> = new Set([
  'Buffer',
  'Uint8Array',
  'ArrayBuffer',
  'Blob',
  'ReadableStream',
  'Readable',
  'FormData',
  'URLSearchParams',
  'Promise',
  'Map',
  'Set',
  'Headers',
])
