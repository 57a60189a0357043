import { signatureOf } from '../check/finding.ts'
import type { ContractReport, ReportedFinding, ReportedNote } from './contract-report.ts'
import { escapeText } from './escape.ts'
import { headline } from './headline.ts'
import { noteText, noteTitle } from './note-text.ts'
import { findingText, textReport } from './text.ts'
import { failsRun } from './verdict.ts'

/** A report with the name of its handler, as several go into one file. */
export interface NamedReport {
  readonly name: string
  readonly report: ContractReport
}

/** What was asked for and has no report: handlers that could not be run, and functions that were left out. */
export interface NotRun {
  readonly failures?: readonly { readonly name: string; readonly message: string }[]
  readonly skipped?: readonly { readonly name: string; readonly reason: string }[]
}

/**
 * JUnit XML: one suite a handler, one failing case for each finding that fails it, or one passing case; what was not run
 * is a case with an error, or one that is skipped. Reporters read it as they read that of a test runner. Times in seconds.
 */
export function junitReport(reports: readonly NamedReport[], notRun: NotRun = {}): string {
  const { failures = [], skipped = [] } = notRun
  const suites = reports.map(suiteOf)
  const sum = (key: 'tests' | 'failures' | 'seconds') => suites.reduce((total, suite) => total + suite[key], 0)
  const tests = sum('tests') + failures.length + skipped.length
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="proxyproof" tests="${tests}" failures="${sum('failures')}" errors="${failures.length}" skipped="${skipped.length}" time="${sum('seconds').toFixed(3)}">`,
    ...suites.map(({ xml }) => xml),
    ...failures.map(({ name, message }) => {
      const first = xmlText(message.split('\n', 1)[0]!)
      return notRunSuite(name, 'errors', `<error type="not-run" message="${first}">${xmlText(message)}</error>`)
    }),
    ...skipped.map(({ name, reason }) => notRunSuite(name, 'skipped', `<skipped message="${xmlText(reason)}"/>`)),
    '</testsuites>',
    '',
  ].join('\n')
}

interface Suite {
  readonly tests: number
  readonly failures: number
  readonly seconds: number
  readonly xml: string
}

function suiteOf({ name, report }: NamedReport): Suite {
  const seconds = report.durationMs / 1000
  const title = xmlText(name)
  const failing = [
    ...report.findings.filter((one) => failsRun(report, one)).map((one) => findingCase(title, report, one)),
    ...report.notes.filter((one) => failsRun(report, one)).map((one) => noteCase(title, one)),
  ]
  const failures = failing.length
  const cases = failures > 0 ? failing : [passingCase(title, seconds)]
  const quiet = failures > 0 ? [] : [`    <system-out>${xmlText(textReport(report))}</system-out>`]
  const xml = [
    `  <testsuite name="${title}" tests="${cases.length}" failures="${failures}" errors="0" skipped="0" time="${seconds.toFixed(3)}">`,
    ...cases,
    ...quiet,
    '  </testsuite>',
  ].join('\n')
  return { tests: cases.length, failures, seconds, xml }
}

function findingCase(title: string, report: ContractReport, finding: ReportedFinding): string {
  const { signature, code } = finding
  return failingCase(title, signature, code, headline(finding, true), findingText(report, finding))
}

function noteCase(title: string, note: ReportedNote): string {
  return failingCase(title, signatureOf(note), note.code, noteTitle(note), noteText(note))
}

function failingCase(title: string, name: string, type: string, message: string, text: string): string {
  return [
    `    <testcase classname="${title}" name="${xmlText(name)}" time="0.000">`,
    `      <failure type="${xmlText(type)}" message="${xmlText(message)}">${xmlText(text)}</failure>`,
    '    </testcase>',
  ].join('\n')
}

function notRunSuite(name: string, as: 'errors' | 'skipped', why: string): string {
  const title = xmlText(name)
  const counts = `failures="0" errors="${as === 'errors' ? 1 : 0}" skipped="${as === 'skipped' ? 1 : 0}"`
  return [
    `  <testsuite name="${title}" tests="1" ${counts} time="0.000">`,
    `    <testcase classname="${title}" name="can be run" time="0.000">`,
    `      ${why}`,
    '    </testcase>',
    '  </testsuite>',
  ].join('\n')
}

function passingCase(title: string, seconds: number): string {
  return `    <testcase classname="${title}" name="answers every request" time="${seconds.toFixed(3)}"/>`
}

/** Text for an element or attribute: XML 1.0 has no control characters at all, escaped or not. Newlines stay. */
function xmlText(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeText(line).replaceAll(/[\ufffe\uffff]/g, '\ufffd'))
    .join('\n')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
}
