import type { ContractReport } from './contract-report.ts'
import { escapeText } from './escape.ts'
import { headline } from './headline.ts'
import { findingText, textReport } from './text.ts'

/** A report with the name of its handler, as several go into one file. */
export interface NamedReport {
  readonly name: string
  readonly report: ContractReport
}

/**
 * JUnit XML: one suite a handler, one failing case an error, or one passing case. Reporters read it as they read
 * that of a test runner. Times in seconds.
 */
export function junitReport(reports: readonly NamedReport[]): string {
  const suites = reports.map(suiteOf)
  const sum = (key: 'tests' | 'failures' | 'seconds') => suites.reduce((total, suite) => total + suite[key], 0)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="proxyproof" tests="${sum('tests')}" failures="${sum('failures')}" time="${sum('seconds').toFixed(3)}">`,
    ...suites.map(({ xml }) => xml),
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
