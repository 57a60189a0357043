import type { ContractReport } from './contract-report.ts'
import { escapeText } from './escape.ts'
import { count, duration, plural } from './names.ts'

/** One line: requests, calls, seed, what was learned and assumed, rules edition, time. */
export function summaryLine(report: ContractReport): string {
  const calls = Object.values(report.calls).reduce((sum, one) => sum + one, 0)
  return [
    `${plural(report.runs, 'request')} in ${plural(calls, 'call')}${stopped(report)}`,
    `seed ${report.seed}`,
    learned(report.learned),
    report.assumed.length === 0 ? 'nothing assumed' : plural(report.assumed.length, 'assumption'),
    `${report.runtime} ${report.isolation}`,
    `rules ${report.rules}`,
    duration(report.durationMs),
  ].join(' · ')
}

function stopped({ stoppedBy }: ContractReport): string {
  switch (stoppedBy) {
    case 'runs':
      return ''
    case 'time':
      return ', ended by timeLimitMs'
    case 'hang':
      return ', ended by a call that did not answer'
    case 'network':
      return ', ended by a connection'
    case 'interrupt':
      return ', interrupted'
  }
}

function learned(parts: ContractReport['learned']): string {
  const names = [...new Set([...parts.headers, ...parts.query, ...parts.path, ...parts.cookies, ...parts.body])]
  if (names.length === 0) return 'learned no names'
  const shown = names.slice(0, 4).map((name) => escapeText(name.slice(0, 24)))
  return `learned ${plural(names.length, 'name')} (${shown.join(', ')}${names.length > 4 ? ', …' : ''})`
}

/** What was assumed, what is not established, what `ignore` did, and what this way of running cannot see. */
export function remarkLines(report: ContractReport, strict: boolean): string[] {
  const lines = report.assumed.slice(0, 10).map((one) => `Assumed: ${escapeText(one.slice(0, 300))}`)
  if (report.assumed.length > 10) lines.push(`Assumed: ${count(report.assumed.length - 10)} more (report.assumed)`)
  if (report.notes.length > 0 && !strict)
    lines.push(`${plural(report.notes.length, 'note')} on what AWS is not known to do (strict or --strict shows them)`)
  for (const { code, at, times } of report.ignored) {
    const what = `${escapeText(code)}${at === undefined ? '' : ` at ${escapeText(at)}`}`
    lines.push(
      times === 0 ? `Ignore: ${what} matched nothing; remove it` : `Ignored: ${what}, ${plural(times, 'time')}`,
    )
  }
  if (report.unshrunk !== undefined)
    lines.push(
      `Not shrunk: ${plural(report.unshrunk, 'more distinct finding')} (a larger maxFindings or --max-findings shows more)`,
    )
  lines.push(...keptLines(report), ...reachLines(report), ...fewLines(report))
  if (report.isolation === 'in-process' && report.stoppedBy !== 'network' && report.runs > 1)
    lines.push(`Not tried: cold starts and what requests leave behind: that takes a module ('./file.ts#export')`)
  if (report.isolation === 'in-process' && mayBlock(report))
    lines.push(`In-process runs cannot end a synchronous loop, nor tell all waits apart: isolation: 'worker' can`)
  return lines
}

/** What somebody who reads no report of a run that passed should know. */
export function noticeLines(report: ContractReport): string[] {
  const isFixed = (report.regressions?.fixed.length ?? 0) > 0
  return [...(isFixed ? keptLines(report) : []), ...reachLines(report), ...fewLines(report)]
}

/** Fewer requests than these say little of what the others would be answered. */
const fewRuns = 20

/** As many in the time are hardly more than what learning looked at. */
const hardlyMore = 50

/** Where everything is refused, what is behind was not tried. */
function reachLines({ runs, answered }: ContractReport): string[] {
  const all = Object.entries(answered)
  if (runs < fewRuns || all.length === 0 || all.some(([status]) => Number(status) < 400 || Number(status) >= 500))
    return []
  const counts = all.toSorted(([, a], [, b]) => b - a).map(([status, times]) => `${status}: ${count(times)}`)
  return [
    `Not reached: what comes after a refusal, since no request was answered below 400 (${counts.slice(0, 4).join(', ')}). One that the handler accepts shows the way: examples: [httpRequest({ ... })]`,
  ]
}

/** A slow handler that passes was hardly tried, nor what comes after calls that never answer. */
function fewLines(report: ContractReport): string[] {
  const { runs, stoppedBy, calls, durationMs, unanswered = { calls: 0, ms: 0 } } = report
  if (runs > (stoppedBy === 'time' ? hardlyMore : fewRuns)) return []
  if (stoppedBy === 'hang' && unanswered.ms > durationMs / 2) {
    const took = `${duration(unanswered.ms)} of ${duration(durationMs)}`
    return [`Few: ${plural(runs, 'request')}, since ${plural(unanswered.calls, 'call')} without an answer took ${took}`]
  }
  if (stoppedBy !== 'time') return []
  // What hangs says nothing of how long the others take; what is slow does.
  const left = mayBlock(report) ? unanswered : { calls: 0, ms: 0 }
  const all = Object.values(calls).reduce((sum, one) => sum + one, 0) - left.calls
  const each = Math.round((durationMs - left.ms) / Math.max(1, all))
  const told = `timeLimitMs: ${niceLimit(each)} gives time for hundreds`
  if (each < slowMs && report.findings.some(({ level }) => level === 'error')) return []
  return each < slowMs
    ? [`Few: ${plural(runs, 'request')} in ${duration(durationMs)}; ${told}`]
    : [`Few: ${plural(runs, 'request')}, since calls take long; ${told} (mocks answer faster than what is mocked)`]
}

/** From how many milliseconds on a call is what took the time. */
const slowMs = 30

/** Time for five hundred calls, in whole ten seconds. */
const niceLimit = (eachMs: number) => Math.max(1, Math.ceil((500 * eachMs) / 10_000)) * 10_000

/** Something was waited for in vain: whether it was a loop, a slow call or nothing at all, a worker tells better. */
function mayBlock({ stoppedBy, findings }: ContractReport): boolean {
  return (
    stoppedBy === 'hang' ||
    findings.some(
      ({ code, invocation: { settledBy, nothing, discarded } }) =>
        code === 'handler-timed-out' ||
        (code === 'no-response' && settledBy === 'drained' && nothing !== true && discarded === undefined),
    )
  )
}

/** What became of the failures that the test keeps. */
function keptLines({ regressions }: ContractReport): string[] {
  if (regressions === undefined) return []
  const { fixed, saved } = regressions
  return [
    ...fixed.slice(0, 10).map(({ file, code, removed }) => {
      const then = removed ? 'removed' : 'PROXYPROOF_UPDATE=1 removes it'
      return `FIXED: ${escapeText(code)}, kept in ${escapeText(file)} (${then})`
    }),
    ...saved.slice(0, 10).map((file) => `Kept, to be replayed first: ${escapeText(file)}`),
  ]
}
