import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { rulesEdition } from '../contract.ts'
import { escapeText } from '../report/escape.ts'
import { githubAnnotations, githubSummary } from '../report/github.ts'
import { jsonReport } from '../report/json.ts'
import { junitReport } from '../report/junit.ts'
import { harmlessLine } from '../report/layout.ts'
import { plural } from '../report/names.ts'
import { textReport } from '../report/text.ts'
import type { RunOptions } from './run-options.ts'
import type { Results } from './run-jobs.ts'
import type { Skipped } from './template/stack.ts'

/** What is to be told at the end of a run. */
export interface Told extends Results {
  readonly skipped: readonly Skipped[]
}

/** How and where it is printed. */
export interface Printer {
  readonly write: (text: string) => void
  /** For what a format has no place for. */
  readonly warn: (text: string) => void
  readonly color: boolean
  readonly width: number
  readonly env: NodeJS.ProcessEnv
}

/**
 * Prints the results. With `output` the chosen format goes to that file and the text to the terminal; GitHub's job summary
 * goes where `GITHUB_STEP_SUMMARY` says.
 */
export function print(told: Told, { reporter, output, contract }: RunOptions, printer: Printer): void {
  const pretty = () => prettyText(told, printer, contract.strict ?? false)
  const { write, env } = printer
  switch (reporter) {
    case 'pretty':
      if (output !== undefined)
        writeFile(output, prettyText(told, { ...printer, color: false }, contract.strict ?? false))
      return write(pretty())
    case 'github': {
      const summary = githubSummary(told.reports, undefined, told)
      if (output !== undefined) writeFile(output, summary)
      const file = env['GITHUB_STEP_SUMMARY']
      if (env['GITHUB_ACTIONS'] === 'true' && file) appendFileSync(file, summary)
      return write(pretty() + githubAnnotations(told.reports, told))
    }
    case 'json':
    case 'junit': {
      const text = reporter === 'json' ? jsonText(told) : junitReport(told.reports, told)
      if (output === undefined) {
        printer.warn(
          remarksOf(told)
            .map((line) => `${line}\n`)
            .join(''),
        )
        return write(text)
      }
      writeFile(output, text)
      return write(pretty())
    }
  }
}

function prettyText(told: Told, { color, width }: Printer, strict: boolean): string {
  const { reports } = told
  const blocks = reports.map(({ name, report }, at) =>
    textReport(report, { name, color, width, strict, where: `--reporter json: reports[${at}]` }),
  )
  const remarks = remarksOf(told)
  if (remarks.length > 0) blocks.push(remarks.join('\n'))
  if (reports.length > 1) blocks.push(totalLine(reports.map(({ report }) => report.ok)))
  return blocks.map((block) => `${block}\n`).join('\n')
}

/** What was not run, or not to its end, and why. */
function remarksOf({ failures, skipped, interrupted }: Told): readonly string[] {
  return [
    ...failures.map(({ name, message }) => `Not run: ${name}: ${message}`),
    ...skipped.map(({ name, reason }) => `Skipped: ${name}: ${reason}`),
    ...(interrupted ? ['Interrupted: this is what was found so far'] : []),
  ].map((line) => harmlessLine(escapeText(line)))
}

function totalLine(oks: readonly boolean[]): string {
  const failed = oks.filter((ok) => !ok).length
  return `${plural(oks.length, 'handler')}: ${failed === 0 ? 'all pass' : `${failed} of them fail`}`
}

/** Stable within one `schemaVersion`: members may be added, none is renamed, removed or changes its type. */
function jsonText({ reports, failures, skipped, interrupted }: Told): string {
  const document = {
    schemaVersion: 1,
    rules: rulesEdition,
    ok: failures.length === 0 && reports.every(({ report }) => report.ok),
    interrupted,
    reports: reports.map(({ name, report }) => jsonReport(report, name)),
    failures,
    skipped,
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}

function writeFile(path: string, text: string): void {
  mkdirSync(dirname(resolve(path)), { recursive: true })
  writeFileSync(path, text)
}
