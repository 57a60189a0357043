import { catalogue } from '../check/catalogue.ts'
import { ownObservation } from '../check/catalogue/entry.ts'
import { builtInCodes, isBuiltInCode, type BuiltInCode } from '../check/finding.ts'
import { nearNames } from '../check/near-names.ts'
import type { Outcome } from '../gateway/outcome.ts'
import { evidenceLines } from '../report/evidence-text.ts'
import { rowLines, rowWidth, wrapWords, type Row } from '../report/layout.ts'
import { explainOutcome } from './explain-payload.ts'
import { Misuse } from './misuse.ts'

/** What may come of an invocation beside a payload, by the word for it. */
const failures: Readonly<
  Record<string, { readonly said: string; readonly outcome: Outcome; readonly code?: BuiltInCode }>
> = {
  throttled: { said: 'Lambda throttles the call', outcome: { kind: 'not-invoked', reason: 'throttled' } },
  timeout: {
    said: 'the function runs until its own timeout',
    outcome: {
      kind: 'function-error',
      payload: { errorType: 'Sandbox.Timedout', errorMessage: 'RequestId: 1 Error: Task timed out after 3.00 seconds' },
    },
    code: 'handler-timed-out',
  },
  'integration-timeout': {
    said: 'the front end gives up waiting',
    outcome: { kind: 'not-invoked', reason: 'integration-timeout' },
  },
  'no-permission': {
    said: 'the front end may not call the function',
    outcome: { kind: 'not-invoked', reason: 'no-permission' },
  },
  threw: {
    said: 'the handler throws',
    outcome: { kind: 'function-error', payload: { errorType: 'Error', errorMessage: 'no', trace: ['Error: no'] } },
    code: 'handler-threw',
  },
  'too-large': {
    said: 'the payload is larger than Lambda takes',
    outcome: { kind: 'function-error', payload: { errorType: 'Function.ResponseSizeTooLarge' } },
    code: 'response-too-large',
  },
}

/**
 * Explains a payload (JSON) by what each front end makes of it, a code by its rule, or a failure such as `throttled`.
 * Throws `Misuse` for anything else, with the words that may have been meant.
 */
export function explain(text: string, width = 100): string {
  const failure = Object.hasOwn(failures, text) ? failures[text] : undefined
  if (failure !== undefined) {
    const rule = failure.code === undefined ? [] : ['', ruleText(failure.code, width)]
    return `${[`${text}: ${failure.said}`, '', explainOutcome(failure.outcome, width), ...rule].join('\n')}\n`
  }
  if (isBuiltInCode(text)) return `${ruleText(text, width)}\n`
  return `${explainOutcome({ kind: 'payload', payload: payloadOf(text) }, width)}\n`
}

function ruleText(code: BuiltInCode, width: number): string {
  const { title, what, fix, evidence, wrong, right } = catalogue[code]
  const wrap = (said: string) => wrapWords(said, rowWidth(width))
  const rows: Row[] = [
    { label: 'What', lines: wrap(what) },
    { label: 'Because', lines: evidenceLines(evidence, evidence !== ownObservation).flatMap(wrap) },
    { label: 'Fix', lines: wrap(fix) },
    { label: 'Wrong', lines: wrong.split('\n') },
    { label: 'Right', lines: right.split('\n') },
  ]
  return [`${code}: ${title}`, ...rows.flatMap((row) => rowLines(row, (one) => one))].join('\n')
}

function payloadOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const words = [...Object.keys(failures), ...builtInCodes]
    if (/^\s*["{[\d]/.test(text)) throw new Misuse(`explain: the payload is not JSON: ${(error as Error).message}`)
    const near = nearNames(text.toLowerCase(), words)
    const hint = near.length > 0 ? `did you mean ${near.join(', ')}?` : `it is none of ${words.join(', ')}`
    throw new Misuse(`explain takes a payload as JSON, a code or a failure; '${text}' is neither: ${hint}`)
  }
}
