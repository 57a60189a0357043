import { describe, expect, test } from 'vitest'
import { callerOf } from './contract/caller.ts'
import { failUnlessOk, runContract } from './contract.ts'
import type { TemplateOptions } from './template/functions-of.ts'
import type { ContractOptions, RunContext } from './contract/options.ts'
import type { HandlerSource } from './lambda/words/invocation.ts'
import { matchProxyHandler, unkept } from './runners/matcher.ts'
import type { ContractReport } from './report/contract-report.ts'
import { registerTemplate } from './runners/register-template.ts'
import { roomyTimeout } from './runners/budget.ts'
import { contextOf, currentTask, fit, remark, untilFinished, type Task } from './runners/vitest-task.ts'

declare global {
  // Compiles under vitest 3, 4 and 5; their own `Matchers` interfaces differ.
  namespace Chai {
    interface Assertion {
      /** Hammers the handler and fails with the report of what it answers wrong. Must be awaited. */
      toBeValidProxyHandler(options?: ContractOptions): Promise<void>
    }
  }
}

expect.extend({
  toBeValidProxyHandler(this: { readonly isNot?: boolean }, received: unknown, options: ContractOptions = {}) {
    const task = currentTask()
    const fitted = fit(task, this.isNot === true ? unkept(options) : options)
    const run = matchProxyHandler(received, fitted.options, contextOf(fitted, task))
    const matched = run.then(async ({ pass, message, report }) => {
      await remark(task, report, options)
      return { pass, message }
    })
    const failed = matched.then(({ pass, message }) => {
      if (pass === (this.isNot ?? false)) throw new Error(message())
    })
    untilFinished(task, failed).catch(() => {})
    return matched
  },
})

/**
 * Hammers a handler and rejects with a `ContractError` if it breaks the contract of its front end; counts as an assertion
 * of the current test. The test waits for it even if it is not awaited, and fails with it.
 */
export function expectValidProxyHandler(
  handler: HandlerSource,
  options: ContractOptions = {},
): Promise<ContractReport> {
  const task = currentTask()
  const fitted = fit(task, options)
  const caller = callerOf(expectValidProxyHandler)
  return untilFinished(task, expectHere(handler, fitted.options, contextOf(fitted, task, caller), task))
}

/** Hammers a handler and resolves to a report, whatever it finds, before the current test ends. */
export function checkProxyHandler(handler: HandlerSource, options: ContractOptions = {}): Promise<ContractReport> {
  const task = currentTask()
  const { options: fitted, ...told } = fit(task, options)
  return untilFinished(task, runContract(handler, fitted, { ...told, ...callerOf(checkProxyHandler) }))
}

/**
 * Registers a test that hammers the handler; there is nothing to await, and so nothing to forget. Its timeout is always
 * longer than its budget.
 */
export function describeProxyHandler(name: string, handler: HandlerSource, options: ContractOptions = {}): void {
  const caller = callerOf(describeProxyHandler)
  describe(name, () => {
    test('answers every request that its front end delivers', { timeout: roomyTimeout(options) }, async (context) => {
      const task = context.task as Task
      await expectHere(handler, options, contextOf({ assumed: [] }, task, caller), task)
    })
  })
}

/**
 * Registers one test for each function with an HTTP event in a SAM or CloudFormation template (a path from the working
 * directory), behind the front end and with the time, memory and variables that the template tells. What cannot be
 * resolved is registered as skipped, with its reason; a template of which nothing can be run has one test, which fails.
 * Throws a `TypeError` for a file that is no template.
 */
export function describeTemplate(templateFile: string, options: ContractOptions & TemplateOptions = {}): void {
  const caller = callerOf(describeTemplate)
  registerTemplate(templateFile, options, {
    describe,
    test,
    run: ({ name, handler, options: own, assumed }) =>
      test(name, { timeout: roomyTimeout(own) }, async (context) => {
        const task = context.task as Task
        await expectHere(handler, own, contextOf({ assumed }, task, caller), task)
      }),
    skip: ({ name, reason }) => test.skip(`${name}: ${reason}`, () => {}),
  })
}

async function expectHere(
  handler: HandlerSource,
  options: ContractOptions,
  context: RunContext,
  task: Task | undefined,
): Promise<ContractReport> {
  const report = await runContract(handler, options, context)
  await remark(task, report, options)
  failUnlessOk(report, options)
  expect(report.ok).toBe(true) // satisfies expect.hasAssertions() and expect.assertions(n)
  return report
}

export type * from './index.ts'
export {
  albEvent,
  applicationLoadBalancer,
  arbitraryRequest,
  catalogue,
  ContractError,
  edgeCaseBody,
  edgeCaseHeaders,
  edgeCasePath,
  edgeCaseQuery,
  emptyDictionary,
  eventsFromLogs,
  exchange,
  functionsOf,
  functionUrl,
  functionUrlEvent,
  githubAnnotations,
  githubSummary,
  httpApi,
  httpApiEvent,
  httpRequest,
  invoke,
  jsonReport,
  junitReport,
  NotDelivered,
  replayEvent,
  restApi,
  restApiEvent,
  rulesEdition,
  shrinkRequest,
  signatureOf,
  textReport,
} from './index.ts'
