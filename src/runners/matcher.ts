import { runContract, textOf } from '../contract.ts'
import type { ContractOptions, RunContext } from '../contract/options.ts'
import type { HandlerSource } from '../lambda/words/invocation.ts'
import type { ContractReport } from '../report/contract-report.ts'
import { headline } from '../report/headline.ts'
import { noteTitle } from '../report/note-text.ts'
import { noticeLines } from '../report/summary-text.ts'
import { failsRun } from '../report/verdict.ts'

/** What a runner's `expect.extend` wants back. */
export interface MatcherResult {
  readonly pass: boolean
  readonly message: () => string
  readonly report: ContractReport
}

/** The matcher behind every runner's `toBeValidProxyHandler`: `pass` says whether the handler kept the contract. */
export async function matchProxyHandler(
  received: unknown,
  options: ContractOptions,
  context: RunContext,
): Promise<MatcherResult> {
  const report = await runContract(received as HandlerSource, options, context)
  return {
    pass: report.ok,
    report,
    message: () =>
      report.ok
        ? `expected the handler not to be a valid proxy handler, but nothing was found wrong with it\n${textOf(report, options)}`
        : textOf(report, options),
  }
}

/** Options of a run that is to fail: nobody wants to be told again of what it finds. */
export const unkept = (options: ContractOptions): ContractOptions => ({
  ...options,
  regressions: options.regressions ?? false,
})

/** Something for where the runner shows it, beside the outcome of the test. */
export interface Remark {
  readonly kind: 'notice' | 'warning' | 'error'
  readonly text: string
}

/** Warnings of a run that passed, in full, else what it did not reach and what is fixed; of one that failed the first lines, as its message has the rest. */
export function remarkOf(report: ContractReport, options: ContractOptions): Remark | undefined {
  if (report.ok && report.findings.length > 0) return { kind: 'warning', text: textOf(report, options) }
  const notices = noticeLines(report)
  if (report.ok) return notices.length > 0 ? { kind: 'notice', text: notices.join('\n') } : undefined
  const lines = [
    ...report.findings.map((finding) => `${headline(finding, failsRun(report, finding))} (${finding.code})`),
    ...report.notes.filter((note) => failsRun(report, note)).map(noteTitle),
  ]
  return { kind: 'error', text: lines.join('\n') }
}

/** Warnings of a run that passed, and what is fixed, as one block on stderr, for runners that have no better place. */
export function printRemark(report: ContractReport, options: ContractOptions): void {
  const remark = remarkOf(report, options)
  const isFixed = (report.regressions?.fixed.length ?? 0) > 0
  if (remark?.kind === 'warning' || (remark?.kind === 'notice' && isFixed)) process.stderr.write(`${remark.text}\n`)
}
