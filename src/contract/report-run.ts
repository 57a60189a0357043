import type { Gateway } from '../gateway/gateway.ts'
import type { ContractReport } from '../report/contract-report.ts'
import { plural } from '../report/names.ts'
import { hiddenIn } from '../report/secrets.ts'
import type { Budget } from '../search/session/budget.ts'
import { hiddenFinding, holdsSecret, reported } from './findings.ts'
import { handlerReference } from './handler-reference.ts'
import type { LearnedRun } from './learn-run.ts'
import { keepFailures } from './regressions.ts'
import type { ContractRun } from './run.ts'
import type { SearchedRun } from './search-run.ts'

/** The dated set of rules in force. */
export const rulesEdition = '2026-11'

/** The report of a run; keeps what failed, where that is asked for. */
export function reportRun(run: ContractRun, { learning, kept }: LearnedRun, found: SearchedRun): ContractReport {
  const { handler, options, context, policy, comparison, secrets, seed, invoker, budget } = run
  const { gateway } = learning.session
  const { runtime, isolation } = invoker
  const { minimised, answered, unshrunk, stoppedBy, runs } = found
  const reference = minimised.length === 0 ? undefined : handlerReference(handler, context)
  const reproduction = { reference, runtime, isolation, options, context, secrets }
  const findings = minimised.map((one) => reported(one, gateway, found, reproduction))
  const notes = found.notes.map(({ finding, trial: { exchange } }) => {
    const { request, outcome } = exchange
    return { ...hiddenFinding(finding, secrets), ...hiddenIn({ request, outcome }, secrets) }
  })
  const withheld = new Set(minimised.filter((one) => holdsSecret(one, secrets)).map(({ signature }) => signature))
  const toKeep = findings.map((finding, at) => ({ ...finding, signature: minimised[at]!.signature }))
  const told = { rules: rulesEdition, runtime, findings: toKeep, withheld }
  const regressions = keepFailures(run.keeping, kept, told, gateway.options)
  const { headers, query, path, cookies, body, values } = found.dictionary
  return {
    ok: ![...findings, ...notes].some((finding) => policy.fails(finding)),
    ...(options.strict && { strict: true }),
    rules: rulesEdition,
    gateway: gateway.name,
    runtime,
    isolation,
    seed,
    durationMs: Math.round(budget.elapsed()),
    stoppedBy,
    runs,
    answered: Object.fromEntries(answered),
    calls: { ...budget.calls },
    ...(budget.unanswered.calls > 0 && { unanswered: { ...budget.unanswered } }),
    assumed: [
      ...(context.assumed ?? []),
      ...learning.assumed,
      ...assumedByAnswers(gateway, found),
      ...comparison.assumed(gateway.name),
      ...cutShort(budget),
    ],
    findings,
    ...(unshrunk > 0 && { unshrunk }),
    notes,
    ignored: policy.ignored(),
    ...(regressions && { regressions }),
    learned: hiddenIn({ headers, query, path, cookies, body, values }, secrets),
  }
}

/** What the end of the runner's room left undecided. */
function cutShort({ cut: { calls, findings } }: Budget): string[] {
  const rest = '(a longer timeout of the test tells)'
  return [
    ...(calls > 0 ? [`slow, not hung: ${plural(calls, 'call')} that the end of the test cut short ${rest}`] : []),
    ...(findings > 0
      ? [`shown each time: ${plural(findings, 'finding')} that the end of the test left untried ${rest}`]
      : []),
  ]
}

/** What had to be assumed to read the answers. */
function assumedByAnswers(gateway: Gateway, { minimised }: SearchedRun): string[] {
  const base64 = minimised.some(({ finding }) => finding.code === 'body-corrupted' && finding.facts['told'] === false)
  return base64 && gateway.name === 'rest' ? ['binaryMediaTypes that match: the handler answers base64'] : []
}
