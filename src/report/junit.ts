import type { ContractReport } from './contract-report.ts'
import { escapeText } from './escape.ts'
import { headline } from './headline.ts'
import { findingText, textReport } from './text.ts'

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
 * JUnit XML: one suite a handler, one failing case an error, or one passing case; what was not run is a case with an
 * error, or one that is skipped. Reporters read it as they read that of a test runner. Times in seconds.
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
  const errors = report.findings.filter(({ level }) => level === 'error')
  const seconds = report.durationMs / 1000
  const title = xmlText(name)
  const cases = errors.map((finding) => {
    return [
      `    <testcase classname="${title}" name="${xmlText(finding.signature)}" time="0.000">`,
      `      <failure type="${xmlText(finding.code)}" message="${xmlText(headline(finding))}">${xmlText(findingText(report, finding))}</failure>`,
      '    </testcase>',
    ].join('\n')
  })
  if (cases.length === 0 && report.ok) cases.push(passingCase(title, seconds))
  // not ok without an error: strict, and warnings or notes
  if (cases.length === 0) cases.push(strictCase(title, seconds, textReport(report, { strict: true })))
  const quiet = errors.length === 0 && report.ok ? [`    <system-out>${xmlText(textReport(report))}</system-out>`] : []
  const failures = report.ok ? 0 : cases.length
  const xml = [
    `  <testsuite name="${title}" tests="${cases.length}" failures="${failures}" errors="0" skipped="0" time="${seconds.toFixed(3)}">`,
    ...cases,
    ...quiet,
    '  </testsuite>',
  ].join('\n')
  return { tests: cases.length, failures, seconds, xml }
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

function strictCase(title: string, seconds: number, text: string): string {
  const failure = `<failure type="strict" message="warnings or notes under strict">${xmlText(text)}</failure>`
  return `    <testcase classname="${title}" name="answers every request" time="${seconds.toFixed(3)}">${failure}</testcase>`
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
