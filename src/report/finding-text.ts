import type { FindingCode } from '../check/finding.ts'
import type { ReportedFinding } from './contract-report.ts'
import { circumstancesRows } from './circumstances-text.ts'
import { answerRow, elsewhereRow } from './answer-text.ts'
import { comparedRow } from './compared-text.ts'
import { escapeText } from './escape.ts'
import { evidenceLines } from './evidence-text.ts'
import { fixLines } from './fix-text.ts'
import { cutLines, foldLine, rowWidth, wrapWords, type Row } from './layout.ts'
import { leakText } from './leak-text.ts'
import { count, gatewayTitles } from './names.ts'
import { logRow, outcomeRow } from './outcome-text.ts'
import { requestLines } from './request-text.ts'
import { wordsOf } from './words.ts'

/** A finding never takes more lines than this: one screen. */
const screen = 40

/** Front end, title and code: `REST API: the response has a key that it refuses (unknown-key)`. */
export function titleLine(finding: ReportedFinding): string {
  const { title } = wordsOf(finding)
  const code = title === finding.code ? '' : ` (${escapeText(finding.code)})`
  return `${gatewayTitles[finding.gateway]}: ${title}${code}`
}

/** The parts of a finding in their fixed order. `place` is where a reader finds it: `report.findings[0]`. */
export function findingRows(finding: ReportedFinding, place: string, width: number): Row[] {
  const logged = logRow(finding)
  if (neverLoads(finding))
    return [
      outcomeRow(finding, width),
      ...(logged ? [logged] : []),
      { label: 'Fix', lines: fixLines(finding, width) },
    ].map(folded(width))
  const compared = comparedRow(finding)
  const elsewhere = elsewhereRow(finding.elsewhere)
  const rows: Row[] = [
    { label: 'Request', lines: requestLines(finding.request, finding.baseline, 7, finding.explained) },
    ...circumstancesRows(finding, width),
    outcomeRow(finding, width),
    ...(logged ? [logged] : []),
    answerRow(finding, width),
    ...(compared ? [compared] : []),
    { label: 'Because', lines: becauseLines(finding, width) },
    { label: 'Fix', lines: fixLines(finding, width) },
    ...(elsewhere ? [elsewhere] : []),
    ...repeatRow(finding, width),
  ]
  // headline and title above; curl, event and test take three lines at least, and six where curl is long
  const shown = fitting(rows.map(folded(width)), screen - 2 - 6)
  return [...shown, replayRow(finding, place, screen - 2 - linesOf(shown))]
}

/** No request has a part in it, and none shows more than loading the module does. */
function neverLoads({ code, onEvery }: ReportedFinding): boolean {
  return code === 'init-failed' && onEvery
}

/** Their place is the error or the host, which other rows show. */
const saidElsewhere = new Set<FindingCode>([
  'init-failed',
  'handler-threw',
  'uncaught-exception',
  'unhandled-rejection',
  'response-not-serializable',
  'network-reached',
  'server-error',
])

/** Places that the title names already. */
const members = new Set(['payload', 'statusCode', 'headers', 'multiValueHeaders', 'cookies', 'body', 'isBase64Encoded'])

/** A link stays whole, so that it can be clicked. */
function folded(width: number) {
  return ({ label, lines }: Row): Row => ({
    label,
    lines: lines.flatMap((line) => (/^https?:\/\/\S*$/.test(line) ? [line] : foldLine(line, rowWidth(width)))),
  })
}

function linesOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { lines }) => sum + lines.length, 0)
}

/** The rows in at most `room` lines: the longest of those that show data gives way, one line after the other. */
function fitting(rows: readonly Row[], room: number): readonly Row[] {
  const over = linesOf(rows) - room
  if (over <= 0) return rows
  const data = rows.filter(({ label }) => label !== 'Because' && label !== 'Fix')
  const longest = data.reduce((a, b) => (b.lines.length > a.lines.length ? b : a))
  const shorter = { ...longest, lines: [...longest.lines.slice(0, -2), '…'] }
  return fitting(
    rows.map((row) => (row === longest ? shorter : row)),
    room,
  )
}

function becauseLines(finding: ReportedFinding, width: number): string[] {
  const { what = '', aboutAws } = wordsOf(finding)
  const room = rowWidth(width)
  const said = cutLines(wrapWords(what, room), 5, room)
  // the guard is ours: no statement about AWS, so no evidence about AWS
  if (finding.code === 'network-reached') return said
  const { place, code } = finding
  const leak = code === 'state-leak' ? leakText(finding) : undefined
  const here =
    leak !== undefined
      ? wrapWords(leak, room)
      : place !== undefined && !saidElsewhere.has(code) && !members.has(place)
        ? [`In this case: ${placeText(place)}`]
        : []
  const answered = finding.answer.rejection === undefined ? undefined : finding.answer.status
  const [tier = '', ...link] = evidenceLines(finding.evidence, aboutAws, answered)
  return [...said, ...here, ...cutLines(wrapWords(tier, room), 2, room), ...link]
}

function placeText(place: string): string {
  return place.length <= 100 ? escapeText(place) : `${escapeText(place.slice(0, 100))}…`
}

function repeatRow({ repeats, circumstances }: ReportedFinding, width: number): Row[] {
  if (repeats === 'always' || circumstances !== undefined) return []
  const said =
    repeats === 'sometimes'
      ? 'Sometimes: the same request did not always show it. State kept between requests, time or chance decides.'
      : 'Not again: the same request was fine when tried anew. State left by earlier requests, time or chance decided.'
  return [{ label: 'Repeats', lines: wrapWords(said, rowWidth(width)) }]
}

/** curl, event and test; what does not fit the screen is named by its place in the report. */
function replayRow({ replay }: ReportedFinding, place: string, room: number): Row {
  const from = `${place}.replay`
  const curl = fits(replay.curl, 4)
    ? trimmed(replay.curl)
    : [`${from}.curl: a command of ${count(replay.curl.length)} characters`]
  const event = `${from}.event: the event, for sam local invoke -e`
  const test = fits(replay.test, 14) ? trimmed(replay.test) : []
  const whole = test.length > 0 && curl.length + 1 + test.length <= room
  return { label: 'Replay', lines: [...curl, event, ...(whole ? test : [`${from}.test: a test to paste`])] }
}

function trimmed(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}

function fits(text: string, maxLines: number): boolean {
  return text.length <= 1_500 && trimmed(text).length <= maxLines
}
