import type { ContractReport } from '../report/contract-report.ts'

const brand: unique symbol = Symbol.for('proxyproof.ContractError') as never

/** Thrown by `expectValidProxyHandler`: `message` is the text report, `report` the data. */
export class ContractError extends Error {
  override readonly name = 'ContractError'
  /** Tells a ContractError of any copy of proxyproof: ESM and CJS may both be loaded. */
  static is(error: unknown): error is ContractError {
    return typeof error === 'object' && error !== null && (error as Record<symbol, unknown>)[brand] === true
  }
  readonly [brand] = true
  constructor(
    message: string,
    readonly report: ContractReport,
  ) {
    super(message)
    // Runners print what they can list, after a message that already says it all
    Object.defineProperty(this, 'report', { enumerable: false })
  }
  toJSON(): object {
    return { name: this.name, message: this.message }
  }
}
