import type { Exchange } from '../exchange/exchange.ts'
import { bodyCorrupted } from './body-corrupted.ts'
import { bodyNotJson } from './body-not-json.ts'
import { brokenStream } from './broken-stream.ts'
import type { Check } from './check.ts'
import { credentialedWildcardCors } from './credentialed-wildcard-cors.ts'
import { diedAfterReply } from './died-after-reply.ts'
import { effects } from './effects.ts'
import { blame, validFindings } from './custom-finding.ts'
import type { Finding } from './finding.ts'
import { headerSyntax } from './header-syntax.ts'
import { networkReached } from './network-reached.ts'
import { noAnswer } from './no-answer.ts'
import { refused } from './refused.ts'
import { serialisedAway } from './serialised-away.ts'
import { serverError } from './server-error.ts'
import { stackTraceExposed } from './stack-trace-exposed.ts'

/** The checks that always run, in the order in which they name the faults of one exchange. */
export const builtInChecks: readonly Check[] = [
  networkReached,
  refused,
  brokenStream,
  noAnswer,
  diedAfterReply,
  effects,
  serialisedAway,
  headerSyntax,
  bodyCorrupted,
  bodyNotJson,
  serverError,
  credentialedWildcardCors,
  stackTraceExposed,
]

const none: readonly Finding[] = []

/**
 * All that the checks find wrong with an exchange, in their order. Once the network guard has stepped in, only
 * `networkReached` is asked: the answer is no longer the handler's own. Throws a `TypeError` that names the check if
 * one throws or returns anything but findings.
 */
export function judge(exchange: Exchange, checks: readonly Check[]): readonly Finding[] {
  const guarded = exchange.facts.refused !== undefined
  let all: Finding[] | undefined
  const own = () => checks.filter((check) => !builtInChecks.includes(check))
  for (const check of checks) {
    if (guarded && check !== networkReached) continue
    const found = ask(check, own, exchange)
    if (found !== undefined) (all ??= []).push(...validFindings(found, check, own))
  }
  return exchange.facts.answeredEarlier === true ? (all ?? none).map(ofEarlier) : (all ?? none)
}

/** No answer, while an earlier request got another one: the answer went to the wrong request. */
function ofEarlier(finding: Finding): Finding {
  const isUnanswered = finding.code === 'no-response' || finding.code === 'handler-timed-out'
  return isUnanswered ? { ...finding, code: 'stale-callback' } : finding
}

function ask(check: Check, own: () => readonly Check[], exchange: Exchange): unknown {
  try {
    return check(exchange)
  } catch (cause) {
    throw blame(
      check,
      own,
      `threw ${cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)}`,
      cause,
    )
  }
}
