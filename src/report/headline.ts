import type { FindingCode } from '../check/finding.ts'
import type { ReportedFinding } from './contract-report.ts'
import { circumstancesClause } from './circumstances-text.ts'
import { escapeText } from './escape.ts'
import { gatewayTitles } from './names.ts'
import { targetText } from './request-text.ts'
import { situationFix } from './situation.ts'
import { wordsOf } from './words.ts'

/** The client gets what the handler meant, or about that: the headline has to say what is wrong with it. */
const answeredButWrong = (finding: ReportedFinding) => finding.answer.rejection === undefined

const ownAnswer = new Set<FindingCode>(['server-error'])

/** Whether a missing environment, database or authorizer may be all that is wrong: nearly every request fails, for no known reason. */
export function mayLackSetUp(finding: ReportedFinding): boolean {
  const { code, level, onMost, outcome } = finding
  if (!onMost || level !== 'error' || notOfSetUp.has(code) || situationFix(finding) !== undefined) return false
  if (outcome.kind === 'function-error' && outcome.payload.errorType === 'Runtime.UserCodeSyntaxError') return false
  return outcome.kind === 'function-error' || code === 'server-error'
}

const notOfSetUp = new Set<FindingCode>([
  'network-reached',
  'no-response',
  'response-not-serializable',
  'response-too-large',
])

/** The short form of a finding: who answers what to which request. One line, safe to print. `fails` the run under strict. */
export function headline(finding: ReportedFinding, fails = false): string {
  const { gateway, answer, level } = finding
  const who = gatewayTitles[gateway]
  const strict = fails ? ' (fails under strict)' : ''
  const mark = level === 'error' ? '' : `${level === 'warning' ? 'Warning' : 'Note'}${strict}: `
  const target = targetText(finding.request, 80)
  const often = finding.repeats === 'always' ? '' : finding.repeats === 'sometimes' ? ', sometimes' : ', once'
  if (finding.code === 'network-reached') return `${mark}${target} made the handler connect to ${hostOf(finding)}`
  const actor = ownAnswer.has(finding.code) ? 'The handler' : who
  const asks = mayLackSetUp(finding) ? '. Is set-up missing (environment, database, authorizer)?' : ''
  if (finding.onEvery) {
    const wrong = answeredButWrong(finding) && !ownAnswer.has(finding.code) ? ` (${wordsOf(finding).title})` : ''
    return `${mark}${actor} answers ${answer.status} to every request, even ${target}${wrong}${often}${asks}`
  }
  const wrong = answeredButWrong(finding) && !ownAnswer.has(finding.code) ? `: ${wordsOf(finding).title}` : ''
  const when = circumstancesClause(finding.circumstances)
  return `${mark}${actor} answers ${answer.status} to ${target}${when}${often}${wrong}${asks}`
}

/** Host and port of the connection that was refused. */
function hostOf({ invocation }: ReportedFinding): string {
  const { refused } = invocation
  if (refused === undefined) return 'a host beyond this machine'
  return escapeText(refused.port === undefined ? refused.host : `${refused.host}:${refused.port}`)
}
