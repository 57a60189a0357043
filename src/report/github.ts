import { isAbsolute, relative, resolve } from 'node:path'
import type { Level } from '../check/finding.ts'
import type { ContractReport, ReportedFinding, ReportedNote } from './contract-report.ts'
import { escapeText } from './escape.ts'
import { titleLine } from './finding-text.ts'
import { fixLines } from './fix-text.ts'
import { headline } from './headline.ts'
import type { NamedReport, NotRun } from './junit.ts'
import { gatewayTitles, plural } from './names.ts'
import { noteText, noteTitle } from './note-text.ts'
import { frameOf } from './outcome-text.ts'
import { textReport } from './text.ts'
import { failsRun } from './verdict.ts'

/** GitHub shows at most ten annotations of a level a step. */
const mostAnnotations = 10
/** GitHub drops a job summary beyond 1 MiB whole. */
const summaryLimit = 1_048_576

/**
 * Workflow commands, one a line, ten at most: what could not be run, then what fails a run, errors first, then warnings;
 * each at the user's own source line where it is known.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubAnnotations(reports: readonly NamedReport[], { failures = [] }: NotRun = {}): string {
  const of = (level: Level, fails: boolean) =>
    reports.flatMap(({ name, report }) =>
      report.findings
        .filter((finding) => finding.level === level && failsRun(report, finding) === fails)
        .map((finding) => annotation(name, finding, fails)),
    )
  const notes = reports.flatMap(({ name, report }) =>
    report.notes.filter((note) => failsRun(report, note)).map((note) => noteAnnotation(name, report, note)),
  )
  const commands = [
    ...failures.map(({ name, message }) =>
      command('error', [], `${name}: not run`, message.split('\n').map(escapeText)),
    ),
    ...of('error', true),
    ...of('warning', true),
    ...notes,
    ...of('warning', false),
  ]
  return commands
    .slice(0, mostAnnotations)
    .map((line) => `${line}\n`)
    .join('')
}

function annotation(name: string, finding: ReportedFinding, fails: boolean): string {
  const frame = frameOf(finding)
  const at =
    frame === undefined ? [] : [`file=${property(escapeText(fromWorkspace(frame.file)))}`, `line=${frame.line}`]
  const lines = [headline(finding, fails), ...fixLines(finding, 400), finding.replay.curl.slice(0, 2_000)]
  return command(fails ? 'error' : 'warning', at, `${name}: ${titleLine(finding)}`, lines)
}

/** GitHub finds files by their path in the checkout, and a job may run in a folder of it; packages are no part of it. */
function fromWorkspace(file: string): string {
  const workspace = process.env['GITHUB_WORKSPACE']
  if (!workspace || file.startsWith('node_modules/')) return file
  const path = relative(workspace, resolve(file)).replaceAll('\\', '/')
  return path.startsWith('../') || isAbsolute(path) ? file : path
}

function noteAnnotation(name: string, { gateway }: ContractReport, note: ReportedNote): string {
  return command('error', [], `${name}: ${gatewayTitles[gateway]}: ${noteTitle(note)}`, noteText(note, 400).split('\n'))
}

function command(kind: 'error' | 'warning', at: readonly string[], title: string, lines: readonly string[]): string {
  return `::${kind} ${[...at, `title=${property(escapeText(title))}`].join(',')}::${data(lines.join('\n'))}`
}

/** Escaping of a command's message: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/**
 * Markdown for `$GITHUB_STEP_SUMMARY`: a table, what was not run included, then each report as a block of text; cut below
 * 1 MiB with a note.
 */
export function githubSummary(
  reports: readonly NamedReport[],
  limit = summaryLimit,
  { failures = [], skipped = [] }: NotRun = {},
): string {
  const note = '\n\nThe rest did not fit into a job summary; the log has it.\n'
  const rows = reports.map(({ name, report }) => {
    const errors = report.findings.filter(({ level }) => level === 'error').length
    const verdict = report.ok ? 'passes' : 'fails'
    const others = report.findings.length - errors
    const notes = report.notes.length > 0 ? `, ${plural(report.notes.length, 'note')}` : ''
    return `| ${cell(name)} | ${report.gateway} | ${verdict} | ${plural(errors, 'error')} | ${plural(others, 'warning')}${notes} | ${report.runs} |`
  })
  const notRun = [
    ...failures.map(({ name, message }) => `| ${cell(name)} | | not run | ${cell(message.split('\n', 1)[0]!)} | | |`),
    ...skipped.map(({ name, reason }) => `| ${cell(name)} | | skipped | ${cell(reason)} | | |`),
  ]
  let text = [
    '## proxyproof',
    '',
    '| handler | front end | | | | requests |',
    '|---|---|---|---|---|---|',
    ...rows,
    ...notRun,
    '',
  ].join('\n')
  let room = limit - 1 - Buffer.byteLength(note) - Buffer.byteLength(text)
  if (room < 0) return cutToBytes(text, limit - 1 - Buffer.byteLength(note)) + note
  for (const { name, report } of reports) {
    const section = `\n### ${cell(name)}\n\n${fenced(textReport(report))}\n`
    room -= Buffer.byteLength(section)
    if (room < 0) return text + note
    text += section
  }
  return text
}

/** One line of Markdown text in which nothing is markup. */
function cell(text: string): string {
  return escapeText(text).replaceAll(/[\\`*_{}[\]<>()#+\-.!|~&@:]/g, '\\$&')
}

/** A fence longer than every run of backticks inside. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${text}\n${fence}`
}

function cutToBytes(text: string, limit: number): string {
  const bytes = Buffer.from(text).subarray(0, Math.max(0, limit))
  return bytes.toString('utf8').replace(/\ufffd+$/, '')
}
