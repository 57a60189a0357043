import { accessSync, appendFileSync, constants, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { rulesEdition } from '../contract/report-run.ts'
import { escapeText } from '../report/escape.ts'
import { githubAnnotations, githubSummary } from '../report/github.ts'
import { jsonReport } from '../report/json.ts'
import { junitReport } from '../report/junit.ts'
import { harmlessLine } from '../report/layout.ts'
import { plural } from '../report/names.ts'
import { textReport } from '../report/text.ts'
import { Misuse } from './misuse.ts'
import type { RunOptions } from './run-options.ts'
import type { Results } from './run-jobs.ts'
import type { Skipped } from '../template/stack.ts'

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

/** Throws {@link Misuse} for a file that cannot be written, before a run whose report would be lost. Makes its folder. */
export function checkOutput({ output }: RunOptions): void {
  if (output === undefined) return
  const refuse = (why: string): never => {
    throw new Misuse(
      `--output must be a file that can be written, such as reports/proxyproof.xml; got '${output}': ${why}`,
    )
  }
  const file = resolve(output)
  const folder = dirname(file)
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    refuse(`its folder cannot be made (${codeOf(error)})`)
  }
  const there = statSync(file, { throwIfNoEntry: false })
  if (there?.isDirectory()) refuse('it is a folder')
  try {
    accessSync(there === undefined ? folder : file, constants.W_OK)
  } catch (error) {
    refuse(`it may not be written (${codeOf(error)})`)
  }
}

/**
 * Prints the results. With `output` the chosen format goes to that file and the text to the terminal, first, since writing
 * may fail; GitHub's job summary goes where `GITHUB_STEP_SUMMARY` says.
 */
export function print(told: Told, { reporter, output, contract }: RunOptions, printer: Printer): void {
  const pretty = (how = printer) => prettyText(told, how, contract)
  const { write, env } = printer
  const notRun = { failures: told.failures, skipped: leftOut(told) }
  switch (reporter) {
    case 'pretty':
      write(pretty())
      if (output !== undefined) writeFile(output, pretty({ ...printer, color: false }))
      return
    case 'github': {
      write(pretty() + githubAnnotations(told.reports, notRun))
      const summary = githubSummary(told.reports, undefined, notRun)
      if (output !== undefined) writeFile(output, summary)
      const file = env['GITHUB_STEP_SUMMARY']
      if (env['GITHUB_ACTIONS'] === 'true' && file) appendFileSync(file, summary)
      return
    }
    case 'json':
    case 'junit': {
      const text = reporter === 'json' ? jsonText(told) : junitReport(told.reports, notRun)
      if (output === undefined) {
        printer.warn(
          remarksOf(told)
            .map((line) => `${line}\n`)
            .join(''),
        )
        return write(text)
      }
      write(pretty())
      return writeFile(output, text)
    }
  }
}

function prettyText(told: Told, { color, width }: Printer, contract: RunOptions['contract']): string {
  const { reports } = told
  const { strict = false, maxFindings } = contract
  const blocks = reports.map(({ name, report }, at) =>
    textReport(report, {
      name,
      color,
      width,
      strict,
      ...(maxFindings !== undefined && { maxFindings }),
      where: `--reporter json: reports[${at}]`,
    }),
  )
  const remarks = remarksOf(told)
  if (remarks.length > 0) blocks.push(remarks.join('\n'))
  if (reports.length > 0 && reports.length + told.notStarted.length > 1) blocks.push(totalLine(told))
  return blocks.map((block) => `${block}\n`).join('\n')
}

/** What has no report and is no failure of its own. */
const leftOut = ({ skipped, notStarted }: Told): readonly Skipped[] => [...skipped, ...notStarted]

/** What was not run, or not to its end, and why. */
function remarksOf({ failures, skipped, notStarted, interrupted }: Told): readonly string[] {
  return [
    ...failures.map(({ name, message }) => `Not run: ${name}: ${message}`),
    ...skipped.map(({ name, reason }) => `Skipped: ${name}: ${reason}`),
    ...notStarted.map(({ name, reason }) => `Not run: ${name}: ${reason}`),
    ...(interrupted ? ['Interrupted: this is what was found so far'] : []),
  ].map((line) => harmlessLine(escapeText(line)))
}

function totalLine({ reports, failures, notStarted }: Told): string {
  const notRun = failures.length + notStarted.length
  const failed = reports.filter(({ report }) => !report.ok).length
  const said = [
    ...(failed > 0 ? [`${failed} of them ${failed === 1 ? 'fails' : 'fail'}`] : []),
    ...(notRun > 0 ? [`${notRun} of them not run`] : []),
    ...(failed === 0 ? [notRun === 0 ? 'all pass' : 'the others pass'] : []),
  ]
  return `${plural(reports.length + notRun, 'handler')}: ${said.join(', ')}`
}

/** Stable within one `schemaVersion`: members may be added, none is renamed, removed or changes its type. */
function jsonText(told: Told): string {
  const { reports, failures, interrupted } = told
  const document = {
    schemaVersion: 1,
    rules: rulesEdition,
    ok: failures.length === 0 && reports.every(({ report }) => report.ok),
    interrupted,
    reports: reports.map(({ name, report }) => jsonReport(report, name)),
    failures,
    skipped: leftOut(told),
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}

function writeFile(path: string, text: string): void {
  try {
    mkdirSync(dirname(resolve(path)), { recursive: true })
    writeFileSync(path, text)
  } catch (error) {
    throw new Misuse(
      `--output '${path}' could not be written: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

const codeOf = (error: unknown) => String((error as { code?: unknown }).code)
