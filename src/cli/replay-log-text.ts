import type { Exchange } from '../exchange/exchange.ts'
import type { CapturedExchange, CapturedReason, ExplainedField } from '../logs/captured-exchange.ts'
import type { LogContent } from '../logs/log-reader.ts'
import { escapeText } from '../report/escape.ts'
import { harmlessLine, rowLines, rowWidth, wrapWords, type Row } from '../report/layout.ts'
import { count, gatewayTitles, plural, statusText } from '../report/names.ts'
import { targetText } from '../report/request-text.ts'
import { textReport, type TextOptions } from '../report/text.ts'
import { bytesText, stringText, valueLines } from '../report/value-text.ts'
import { failedThen, failsAlike } from './fails-alike.ts'
import type { ReplayedRequest } from './replay-log.ts'

/** Reasons as words. */
const reasons: Readonly<Record<CapturedReason, string>> = {
  'malformed-response': 'malformed response',
  'function-error': 'function error',
  'function-timed-out': 'the function timed out',
  'integration-timed-out': 'the front end stopped waiting',
  'connection-timed-out': 'no connection to Lambda',
  throttled: 'throttled',
  'no-permission': 'no permission to invoke',
  configuration: 'configuration',
}

/** Reasons that the handler cannot be blamed for: that it answers now refutes nothing. */
const notItsDoing: ReadonlySet<CapturedReason> = new Set<CapturedReason>([
  'integration-timed-out',
  'connection-timed-out',
  'throttled',
  'no-permission',
  'configuration',
])

/** Members of a payload that are shown, and names of what is not told. */
const mostShown = 12

/** The whole text: requests that fail with their reports, a line for each of the others, what was left out, and a total. */
export function replayedText(
  all: readonly ReplayedRequest[],
  log: LogContent,
  options: Required<Pick<TextOptions, 'color' | 'width' | 'strict'>>,
): string {
  const failing = all.filter(({ now }) => now === 'fails' || now === 'around')
  const blocks = failing.flatMap((one) => [
    blockText(one, options.width),
    ...(one.report === undefined ? [] : [textReport(one.report, options)]),
  ])
  // What failed then and is explained is worth more than a line.
  const others = all.filter((one) => !failing.includes(one) && one.now !== 'left out')
  const explained = others.filter(({ captured, now }) => failedThen(captured) && now !== 'repeats').slice(0, mostShown)
  blocks.push(...explained.map((one) => blockText(one, options.width)))
  const lines = others.filter((one) => !explained.includes(one)).map(summaryLine)
  if (lines.length > 0) blocks.push([...lines.slice(0, 100), ...more(lines.length - 100)].join('\n'))
  blocks.push([...leftOutLines(all, log), totalLine(all)].join('\n'))
  return blocks.map((block) => `${block}\n`).join('\n')
}

const more = (left: number) => (left > 0 ? [`and ${plural(left, 'more request')}`] : [])

function blockText(one: ReplayedRequest, width: number): string {
  const { captured, exchange, candidates } = one
  const { answer, explained, fields = [], missing, remade } = captured
  const wrap = (text: string) => wrapWords(escapeText(text), rowWidth(width))
  const rows: Row[] = [{ label: 'Logged', lines: wrap(loggedText(captured)) }]
  if (explained !== undefined) rows.push({ label: 'Because', lines: wrap(explained) })
  if (answer?.reason === 'malformed-response' && 'payload' in captured)
    rows.push({ label: 'Payload', lines: payloadLines(captured.payload, fields, rowWidth(width)) })
  if (missing.length > 0) rows.push({ label: 'Not told', lines: wrap(listText(missing)) })
  if (remade.length > 0) rows.push({ label: 'Made up', lines: wrap(`${listText(remade)}: the log hides it`) })
  if (candidates !== undefined) rows.push({ label: 'Guess', lines: wrap(guessText(one)) })
  rows.push({ label: 'Now', lines: exchange === undefined ? wrap(notRunText(one)) : wrap(nowText(one, exchange)) })
  return [titleOf(one), ...rows.flatMap((row) => rowLines(row, (text) => text))].map(harmlessLine).join('\n')
}

function titleOf({ number, captured }: ReplayedRequest): string {
  const { request, requestId, gateway } = captured
  const target = request === undefined ? 'a request that the log does not tell' : targetText(request)
  const through = gateway === undefined ? '' : ` · ${gatewayTitles[gateway]}`
  return `#${number} ${target}${through}${requestId === undefined ? '' : ` · ${escapeText(requestId.slice(0, 80))}`}`
}

function loggedText({ answer }: CapturedExchange): string {
  if (answer === undefined) return 'the log does not say what the client got'
  const why = answer.reason === undefined ? '' : `, ${reasons[answer.reason]}`
  return `${statusText(answer.status)}${why}`
}

function payloadLines(payload: unknown, fields: readonly ExplainedField[], room: number): string[] {
  if (fields.length === 0) return valueLines(payload, room, 6)
  const widest = Math.min(20, Math.max(...fields.map(({ name }) => escapeText(name).length)))
  const lines = fields.slice(0, mostShown).map(({ name, value, verdict, reason, evidence }) => {
    const shown = typeof value === 'string' ? stringText(value, 40) : (valueLines(value, 50, 1)[0] ?? '')
    const sure = evidence === undefined || verdict === 'taken' || verdict === 'cut' ? '' : `, ${evidence.tier}`
    const why = reason === undefined ? '' : ` (${reason}${sure})`
    return `${escapeText(name).padEnd(widest)}  ${words[verdict]}${why}: ${shown}`
  })
  return fields.length > mostShown ? [...lines, `and ${plural(fields.length - mostShown, 'more member')}`] : lines
}

const words: Readonly<Record<ExplainedField['verdict'], string>> = {
  taken: 'taken',
  refused: 'refused',
  changed: 'changed',
  unknown: 'not established',
  cut: 'cut here',
}

function listText(names: readonly string[]): string {
  const shown = names.slice(0, mostShown).join(', ')
  return names.length > mostShown ? `${shown} and ${names.length - mostShown} more` : shown
}

function guessText({ candidates, exchange }: ReplayedRequest): string {
  const { known, tried, failing } = candidates!
  const start =
    known === undefined
      ? `the log has no body: ${plural(tried, 'body').replace(/bodys$/, 'bodies')} tried`
      : `the log has the first ${plural(known, 'byte')} of the body: ${plural(tried, 'way')} to go on tried`
  const shown =
    exchange === undefined || exchange.request.body === null ? 'none' : bytesText(exchange.request.body, 120)
  return `${start}, ${count(failing)} of them fail. What was sent may differ from this guess: ${shown}`
}

function nowText({ captured, now, like, report }: ReplayedRequest, exchange: Exchange): string {
  const { answer: then } = captured
  const status = statusText(exchange.answer.status)
  const failed = failedThen(captured)
  const assumed = report?.assumed ?? []
  if (now === 'alone' && assumed.length > 0)
    return `${status} with what the log tells alone; it passes with what had to be assumed: ${assumed.join('; ')}`
  if (now === 'open') return `${status} with what the log tells. It did not fail with what the log does not tell`
  if (now === 'around')
    return `${status} with what the log tells. Requests like it, on the same route, fail as logged: what it does not tell may be what the report shows`
  if (now === 'alone') return `${status} once, after the other requests; not by itself on a fresh container`
  if (now === 'repeats') return `${status}: ${like === undefined ? 'one more fault' : `the fault of #${like}`}`
  if (now === 'fails') {
    if (then === undefined) return `${status}: it fails`
    if (!failed) return `${status}: it fails now, and did not then`
    return failsAlike(captured, exchange)
      ? `${status}: it still fails, as logged`
      : `${status}: it still fails, but not as logged`
  }
  if (!failed)
    return then === undefined || then.status === exchange.answer.status
      ? status
      : `${status}: another status, and no fault`
  if (then?.reason !== undefined && notItsDoing.has(then.reason)) {
    const hint = hints[then.reason]
    return `${status}: the handler answers. What the log tells happened around it${hint === undefined ? '' : `: see explain ${hint}`}`
  }
  if (then?.status === exchange.answer.status) return `${status}: the handler's own answer, and no fault of its shape`
  const untold = captured.missing.length > 0 ? 'what the log does not tell, ' : ''
  return `${status}: it does not fail now. The code may have changed since, or it took ${untold}state, chance, time or a service that it calls`
}

const hints: Readonly<Partial<Record<CapturedReason, string>>> = {
  throttled: 'throttled',
  'integration-timed-out': 'integration-timeout',
  'no-permission': 'no-permission',
}

function notRunText({ captured }: ReplayedRequest): string {
  return captured.request === undefined
    ? 'not run: the log has neither the event nor method and path'
    : 'not run: the front end answers this request itself'
}

function summaryLine(one: ReplayedRequest): string {
  const { captured, exchange } = one
  const then = captured.answer === undefined ? 'not told' : loggedText(captured)
  const now = exchange === undefined ? notRunText(one) : nowText(one, exchange)
  return harmlessLine(`${titleOf(one)}: logged ${then}; now ${now}`)
}

function leftOutLines(all: readonly ReplayedRequest[], { dropped }: LogContent): string[] {
  const late = all.filter(({ now }) => now === 'left out').length
  return [
    ...(late > 0
      ? [`Left out: ${plural(late, 'request')}, after the first 200 or a minute; failed ones were first`]
      : []),
    ...(dropped > 0
      ? [`Left out: ${plural(dropped, 'request')} to keep the others in memory; failed ones were kept first`]
      : []),
  ]
}

function totalLine(all: readonly ReplayedRequest[]): string {
  const of = (...states: ReplayedRequest['now'][]) => all.filter(({ now }) => states.includes(now)).length
  const failing = of('fails', 'repeats', 'around')
  const cannot = of('cannot')
  return [
    `${plural(all.length, 'request')} in the log`,
    failing === 0 ? 'none fails now' : `${count(failing)} fail${failing === 1 ? 's' : ''} now`,
    ...(cannot > 0 ? [`${count(cannot)} cannot be replayed`] : []),
  ].join(' · ')
}
