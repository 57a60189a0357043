import type { Finding } from '../check/finding.ts'
import type { ContractReport } from './contract-report.ts'

/** Whether warnings and notes make the run fail. One that fails without an error was strict, whoever made the report. */
export function isStrict({ strict, ok, findings }: ContractReport): boolean {
  return strict ?? (!ok && !findings.some(({ level }) => level === 'error'))
}

/** Whether a finding makes its run fail. */
export function failsRun(report: ContractReport, { level }: Pick<Finding, 'level'>): boolean {
  return level === 'error' || isStrict(report)
}
