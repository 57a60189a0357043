import type { ContractOptions } from '../contract/options.ts'
import type { TemplateOptions } from '../template/functions-of.ts'
import type { Skipped } from '../template/stack.ts'
import { templateContracts, type TemplateContract } from '../template/template-contracts.ts'

/** How a test runner registers what a template calls for. */
export interface TemplateRunner {
  describe(name: string, body: () => void): unknown
  run(contract: TemplateContract): unknown
  skip(skipped: Skipped): unknown
  test(name: string, body: () => void): unknown
}

/**
 * Registers a test for each function of a template. Where none can be run there is one that fails with the reasons: a suite
 * in which everything is skipped would be green. Throws a `TypeError` for a file that is no template.
 */
export function registerTemplate(
  templateFile: string,
  options: ContractOptions & TemplateOptions,
  runner: TemplateRunner,
): void {
  const { contracts, skipped } = templateContracts(templateFile, options)
  runner.describe(templateFile, () => {
    contracts.forEach((one) => runner.run(one))
    skipped.forEach((one) => runner.skip(one))
    if (contracts.length > 0) return
    runner.test('has a function that can be run', () => {
      const reasons = skipped.map(({ name, reason }) => `\n  ${name}: ${reason}`)
      throw new TypeError(`${templateFile}: no function with an HTTP event can be run${reasons.join('')}`)
    })
  })
}
