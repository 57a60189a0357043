import type { HttpRequest } from '../http/request.ts'
import type { World } from '../lambda/words/world.ts'
import type { Circumstances, Decides, Step } from '../search/session/circumstances.ts'
import type { ReportedFinding } from './contract-report.ts'
import { faultsText } from './faults-text.ts'
import { rowWidth, wrapWords, type Row } from './layout.ts'
import { requestLines, targetText } from './request-text.ts'

/** Most lines for the requests of a sequence. */
const mostLines = 8

/** What a finding takes beside its request: the requests before it, and what decides. */
export function circumstancesRows(finding: ReportedFinding, width: number): Row[] {
  const { circumstances, baseline } = finding
  if (circumstances === undefined) return []
  const { before, shown, tries, inProcess } = circumstances
  const times = `${shown} of ${tries} ${inProcess ? 'runs' : 'containers, each from cold'}`
  const said = `${faultsSentence(finding) ?? decidesText(circumstances)} Shown by ${times}.`
  return [
    ...(before.length > 0 ? [{ label: 'After', lines: beforeLines(before, baseline) }] : []),
    { label: 'Decides', lines: wrapWords(said, rowWidth(width)) },
  ]
}

const onlyShort = ' (only with a function timeout this short)'

/** The end of a headline: `after GET /?lang=de`. Empty where there is nothing to say. */
export function circumstancesClause(circumstances: Circumstances | undefined): string {
  if (circumstances === undefined) return ''
  const { decides, before, world, atStart } = circumstances
  if (decides === 'cold-start') return ', as the first request of a container'
  const pins = world === undefined ? [] : worldTexts(world)
  const when = pins.length > 0 ? `, when ${pins.join(' and ')}${atStart ? onlyShort : ''}` : ''
  const last = before.at(-1)
  if (last === undefined) return when
  const more = before.length > 1 ? ` and ${before.length - 1} more` : ''
  return `, after ${targetText(last.request, 60)}${more}${when}`
}

/** `The 2nd call, to DynamoDB, times out: ...` */
function faultsSentence(finding: ReportedFinding): string | undefined {
  const text = faultsText(finding)
  return text === '' ? undefined : `${text[0]!.toUpperCase()}${text.slice(1)}.`
}

function decidesText({ decides, before, world, atStart, tried = [] }: Circumstances): string {
  const pins = world === undefined ? '' : worldTexts(world).join(', ')
  switch (decides) {
    case 'state':
      return `The state, not the event: alone, on a container of its own, the same request is fine. ${before.length === 1 ? 'The request' : `The ${before.length} requests`} before it left something behind.`
    case 'cold-start':
      return 'The cold start: only the first request of a container shows it.'
    case 'random':
      return `Math.random: it shows every time when ${pins}.`
    case 'crypto':
      return `Random bytes: it shows every time when ${pins}.`
    case 'date':
      return `The clock: it shows every time when ${pins}.`
    case 'order':
      return `The order in which timers and I/O are done: it shows every time when ${pins}.`
    case 'time-left':
      return `The time that is left: it shows every time when ${pins}${atStart ? onlyShort : ''}.`
    case 'downstream':
      return `What the handler calls: ${pins}.`
    case 'unknown':
      return `Chance, and nothing that could be pinned${triedText(tried)}.`
  }
}

const names: Readonly<Partial<Record<Decides, string>>> = {
  random: 'Math.random',
  crypto: 'random bytes',
  date: 'the clock',
  order: 'the order of timers and I/O',
  'time-left': 'the time left',
}

/** What was tried, and no more: time may have been up before the rest. */
function triedText(tried: readonly Decides[]): string {
  const told = tried.map((one) => names[one] ?? one)
  const last = told.pop()
  if (last === undefined) return ''
  return told.length === 0
    ? `: ${last} does not decide alone`
    : `: neither ${told.join(', ')} nor ${last} decides alone`
}

function beforeLines(before: readonly Step[], baseline: HttpRequest): string[] {
  const groups: { readonly step: Step; times: number }[] = []
  for (const step of before) {
    const last = groups.at(-1)
    if (last !== undefined && JSON.stringify(last.step) === JSON.stringify(step)) last.times++
    else groups.push({ step, times: 1 })
  }
  const lines = groups.flatMap(({ step, times }) => {
    const [first = '', ...others] = requestLines(step.request, baseline, 3)
    const pins = step.world === undefined ? [] : worldTexts(step.world)
    return [times > 1 ? `${first}  (${times} times)` : first, ...others, ...pins.map((pin) => `when ${pin}`)]
  })
  return lines.length <= mostLines
    ? lines
    : [...lines.slice(0, mostLines - 1), `… and ${lines.length - mostLines + 1} more lines`]
}

/** The pins of a world, each as a clause. */
function worldTexts(world: World): string[] {
  const { random, crypto, now, order, afterMs, remainingMs, faults } = world
  return [
    ...(random === undefined
      ? []
      : [`Math.random() ${'always' in random ? `gives ${random.always}` : `is drawn from seed ${random.seed}`}`]),
    ...(crypto === undefined
      ? []
      : [`random bytes ${'always' in crypto ? `are all ${crypto.always}` : `are drawn from seed ${crypto.seed}`}`]),
    ...(now === undefined ? [] : [`the clock says ${new Date(now).toISOString()}`]),
    ...(afterMs === undefined ? [] : [`${durationText(afterMs)} have passed since the request before`]),
    ...(order === undefined ? [] : [`timers and I/O are heard of in the order of seed ${order}`]),
    ...(remainingMs === undefined ? [] : [`getRemainingTimeInMillis() starts at ${remainingMs}`]),
    ...(faults ?? []).map(({ call, fault }) => `call ${call} ends as '${fault}'`),
  ]
}

function durationText(ms: number): string {
  if (ms >= 7_200_000) return `${Math.round(ms / 3_600_000)} hours`
  if (ms >= 120_000) return `${Math.round(ms / 60_000)} minutes`
  return `${ms / 1_000} seconds`
}
