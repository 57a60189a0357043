import type { DownstreamCall, Fault, FaultKind } from '../lambda/words/world.ts'
import type { ReportedFinding } from './contract-report.ts'

/**
 * What a finding takes of the calls that the handler makes, in one sentence: 'the 2nd call, to DynamoDB, times out: the handler throws, the
 * client gets 502'. Empty for findings that take nothing of them.
 */
export function faultsText({
  code,
  answer,
  circumstances,
}: Pick<ReportedFinding, 'code' | 'answer' | 'circumstances'>) {
  const struck = circumstances?.struck ?? []
  if (circumstances?.decides !== 'downstream' || struck.length === 0) return ''
  const isAfter = circumstances.before.length > 0
  const calls = joined(
    struck.map((call) => `the ${ordinal(call.call)} call, to ${call.service}, ${verbs[call.fault!]}`),
  )
  const when = isAfter ? `${calls}; after that, without a fault, ` : `${calls}: `
  return `${when}${outcomes[code] ?? 'the front end refuses what the handler returns'}, the client gets ${answer.status}${alsoText(circumstances.also ?? [], struck)}`
}

const verbs: Readonly<Record<FaultKind, string>> = {
  timeout: 'times out',
  refused: 'is refused',
  reset: 'is reset',
  throttled: 'is throttled',
  'status-500': 'is answered with 500',
  'malformed-json': 'is answered with what is no JSON',
  empty: 'is answered with an empty body',
  truncated: 'is cut off midway',
  slow: 'gets no answer in time',
}

const outcomes: Readonly<Record<string, string>> = {
  'handler-threw': 'the handler throws',
  'handler-timed-out': 'the handler times out',
  'no-response': 'the handler does not answer',
  'process-exited': 'the process exits',
  'unhandled-rejection': 'a rejection that nobody handles ends the process',
  'uncaught-exception': 'an exception that nobody catches ends the process',
  'response-too-large': 'what the handler returns is too large',
}

/** The other faults that show the same, by the call that they strike. */
function alsoText(also: readonly (readonly Fault[])[], struck: readonly DownstreamCall[]): string {
  const byCall = new Map<number, Set<FaultKind>>()
  for (const faults of also) {
    const [only] = faults
    if (faults.length !== 1 || only === undefined) continue
    byCall.set(only.call, (byCall.get(only.call) ?? new Set<FaultKind>()).add(only.fault))
  }
  const isOnly = struck.length === 1
  const texts = [...byCall].map(([call, kinds]) => {
    const all = joined(
      [...kinds].map((kind) => verbs[kind]),
      'or',
    )
    return isOnly && call === struck[0]!.call ? `it ${all}` : `the ${ordinal(call)} call ${all}`
  })
  return texts.length === 0 ? '' : ` (so too when ${joined(texts, 'or')})`
}

function joined(texts: readonly string[], word = 'and'): string {
  return texts.length < 2 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(', ')} ${word} ${texts.at(-1)}`
}

function ordinal(n: number): string {
  const tens = n % 100
  const suffix = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${suffix}`
}
