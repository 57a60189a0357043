import type { ContractReport, ReportedFinding } from './contract-report.ts'
import { escapeText } from './escape.ts'
import { findingRows, titleLine } from './finding-text.ts'
import { fixLines } from './fix-text.ts'
import { headline } from './headline.ts'
import { foldLine, harmlessLine, rowLines } from './layout.ts'
import { gatewayTitles, plural } from './names.ts'
import { noteRows, noteTitle } from './note-text.ts'
import { remarkLines, summaryLine } from './summary-text.ts'
import { failsRun, isStrict } from './verdict.ts'

/** How {@link textReport} writes. */
export interface TextOptions {
  /** ANSI colours (false). */
  readonly color?: boolean
  /** Columns (100). */
  readonly width?: number
  /** Findings shown in full (10). */
  readonly maxFindings?: number
  /** Name of the handler, put before the first line. */
  readonly name?: string
  /** Show warnings and notes in full (false, unless they fail the run). */
  readonly strict?: boolean
  /** Where the reader finds the report, for what does not fit on a screen (`report`, the variable). */
  readonly where?: string
}

interface Pen {
  readonly width: number
  readonly bold: (text: string) => string
  readonly faint: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly green: (text: string) => string
}

const plain = (text: string) => text
const paint = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`

function penOf(color: boolean, width: number): Pen {
  if (!color) return { width, bold: plain, faint: plain, red: plain, yellow: plain, green: plain }
  return {
    width,
    bold: paint(1, 22),
    faint: paint(2, 22),
    red: paint(31, 39),
    yellow: paint(33, 39),
    green: paint(32, 39),
  }
}

/**
 * The report as people read it: every error in full, warnings in short (in full under `strict`), then one summary line
 * and what was assumed. Ends without a newline. Everything that came from the handler or a request is escaped.
 */
export function textReport(report: ContractReport, options: TextOptions = {}): string {
  const { color = false, width = 100, maxFindings = 10, name, where = 'report' } = options
  const strict = options.strict === true || isStrict(report)
  const pen = penOf(color, width)
  const full = report.findings.filter(({ level }) => level === 'error' || strict)
  const brief = report.findings.filter((finding) => !full.includes(finding))
  const blocks: string[][] = full.slice(0, maxFindings).map((finding) => findingBlock(report, finding, where, pen))
  if (full.length === 0) blocks.push([noErrorLine(report, brief.length, pen)])
  if (full.length > maxFindings)
    blocks.push([`${plural(full.length - maxFindings, 'more finding')} (${where}.findings):`])
  const rest = full.slice(maxFindings, maxFindings + 10)
  if (rest.length > 0)
    blocks
      .at(-1)!
      .push(...rest.map((finding) => `  ${headline(finding, failsRun(report, finding))} (${escapeText(finding.code)})`))
  blocks.push(...brief.slice(0, maxFindings).map((finding) => briefBlock(finding, pen)))
  if (brief.length > maxFindings)
    blocks.push([`${plural(brief.length - maxFindings, 'more warning')} (${where}.findings)`])
  if (strict) blocks.push(...noteBlocks(report, pen))
  const remarks = remarkLines(report, strict).flatMap((line) => foldLine(line, width))
  blocks.push([summaryLine(report), ...remarks].map(pen.faint))
  if (name !== undefined) blocks[0]![0] = `${escapeText(name)}: ${blocks[0]![0]}`
  return blocks.map((lines) => lines.map(harmlessLine).join('\n')).join('\n\n')
}

/** One finding in full with the summary of its run, for formats that keep one text a finding. */
export function findingText(report: ContractReport, finding: ReportedFinding): string {
  const block = findingBlock(report, finding, 'report', penOf(false, 100))
  return [...block, '', summaryLine(report)].map(harmlessLine).join('\n')
}

/** The first line, within the width; the question about set-up gets a line of its own where both do not fit one. */
function headlineLines(finding: ReportedFinding, fails: boolean, width: number): string[] {
  const line = headline(finding, fails)
  const lines = line.length <= width ? [line] : line.split(/(?<=\.) (?=Is set-up )/)
  return lines.flatMap((one) => foldLine(one, width))
}

/** The first line where nothing is told in full: what passes, and what may be wrong, or fails a strict run, all the same. */
function noErrorLine(report: ContractReport, warnings: number, { green, red }: Pen): string {
  const { notes, ok } = report
  const who = gatewayTitles[report.gateway]
  const asked = plural(report.runs, 'request')
  const held = [
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
    ...(notes.length > 0 ? [plural(notes.length, 'note')] : []),
  ].join(' and ')
  if (!ok) {
    const codes = [...new Set(notes.map(({ code }) => escapeText(code)))].join(', ')
    const fails = notes.length === 1 ? 'fails' : 'fail'
    return red(`${who}: no error in ${asked}, but ${held} ${fails} under strict (${codes})`)
  }
  if (notes.length > 0)
    return green(`${who}: no error in ${asked}, but ${held}: what AWS answers there is not established`)
  return green(
    `${who} answers each of ${asked} ${held === '' ? 'as the handler meant it' : `without an error, with ${held}`}`,
  )
}

function findingBlock(report: ContractReport, finding: ReportedFinding, where: string, pen: Pen): string[] {
  const fails = failsRun(report, finding)
  const place = `${where}.findings[${report.findings.indexOf(finding)}]`
  return [
    ...headlineLines(finding, fails, pen.width).map((line) => pen.bold((fails ? pen.red : pen.yellow)(line))),
    titleLine(finding),
    ...findingRows(finding, place, pen.width).flatMap((row) => rowLines(row, pen.faint)),
  ]
}

function briefBlock(finding: ReportedFinding, pen: Pen): string[] {
  const curl = finding.replay.curl.trimEnd()
  const place = finding.place === undefined ? '' : `, at ${escapeText(finding.place.slice(0, 100))}`
  return [
    ...headlineLines(finding, false, pen.width).map(pen.yellow),
    ...foldLine(titleLine(finding) + place, pen.width),
    ...rowLines({ label: 'Fix', lines: fixLines(finding, pen.width) }, pen.faint),
    ...(curl.length <= 300 && !curl.includes('\n') ? rowLines({ label: 'Replay', lines: [curl] }, pen.faint) : []),
  ]
}

function noteBlocks({ notes }: ContractReport, { width, faint }: Pen): string[][] {
  return notes
    .slice(0, 20)
    .map((note) => [noteTitle(note), ...noteRows(note, width).flatMap((row) => rowLines(row, faint))])
}
