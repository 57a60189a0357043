import { afterEach, describe, expect, test } from '@jest/globals'
import { callerIn, callerOf, type Caller } from './contract/caller.ts'
import { failUnlessOk, runContract } from './contract.ts'
import type { TemplateOptions } from './template/functions-of.ts'
import type { ContractOptions, RunContext } from './contract/options.ts'
import { makeForgotten } from './runners/forgotten.ts'
import type { HandlerSource } from './lambda/words/invocation.ts'
import { matchProxyHandler, printRemark, unkept } from './runners/matcher.ts'
import type { ContractReport } from './report/contract-report.ts'
import { registerTemplate } from './runners/register-template.ts'
import { fitTimeout, roomyTimeout, type FittedContext } from './runners/budget.ts'

declare global {
  // For `@types/jest`, whose parameters these are.
  namespace jest {
    // oxlint-disable-next-line no-unused-vars
    interface Matchers<R, T = {}> {
      /** Hammers the handler and fails with the report of what it answers wrong. Must be awaited. */
      toBeValidProxyHandler(options?: ContractOptions): Promise<R>
    }
  }
}

declare module 'expect' {
  // For `@jest/globals`.
  // oxlint-disable-next-line no-unused-vars
  interface Matchers<R extends void | Promise<void>, T = unknown> {
    /** Hammers the handler and fails with the report of what it answers wrong. Must be awaited. */
    toBeValidProxyHandler(options?: ContractOptions): Promise<void>
  }
}

const forgotten = makeForgotten()
try {
  // Runs after each test of the file that imports this entry
  afterEach(() => forgotten.settle(), 120_000)
} catch {
  // imported inside a test, where no hook can be added
}

expect.extend({
  toBeValidProxyHandler(received: unknown, options: ContractOptions = {}) {
    const isNot = this.isNot ?? false
    const fitted = fitTimeout(isNot ? unkept(options) : options, testTimeout(), elapsed())
    const matched = matchProxyHandler(received, fitted.options, contextOf(fitted)).then((result) => {
      printRemark(result.report, options)
      return { pass: result.pass, message: result.message }
    })
    const failed = matched.then(({ pass, message }) => {
      if (pass === isNot) throw new Error(message())
    })
    forgotten.watch(failed).catch(() => {})
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
  const fitted = fitTimeout(options, testTimeout(), elapsed())
  const caller = callerOf(expectValidProxyHandler)
  return forgotten.watch(expectHere(handler, fitted.options, contextOf(fitted, caller)))
}

/** Hammers a handler and resolves to a report, whatever it finds, before the current test ends. */
export function checkProxyHandler(handler: HandlerSource, options: ContractOptions = {}): Promise<ContractReport> {
  const { options: fitted, ...told } = fitTimeout(options, testTimeout(), elapsed())
  return forgotten.watch(runContract(handler, fitted, { ...told, ...callerOf(checkProxyHandler) }))
}

/**
 * Registers a test that hammers the handler; there is nothing to await, and so nothing to forget. Its timeout is always
 * longer than its budget.
 */
export function describeProxyHandler(name: string, handler: HandlerSource, options: ContractOptions = {}): void {
  const caller = callerOf(describeProxyHandler)
  describe(name, () => {
    const run = async () => void (await expectHere(handler, options, contextOf({ assumed: [] }, caller)))
    test('answers every request that its front end delivers', run, roomyTimeout(options))
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
    run: ({ name, handler, options: own, assumed }) => {
      const run = async () => void (await expectHere(handler, own, contextOf({ assumed }, caller)))
      test(name, run, roomyTimeout(own))
    },
    skip: ({ name, reason }) => test.skip(`${name}: ${reason}`, () => {}),
  })
}

async function expectHere(
  handler: HandlerSource,
  options: ContractOptions,
  context: RunContext,
): Promise<ContractReport> {
  const report = await runContract(handler, options, context)
  printRemark(report, options)
  failUnlessOk(report, options)
  expect(report.ok).toBe(true) // satisfies expect.hasAssertions() and expect.assertions(n)
  return report
}

/** What jest-circus keeps about the test that runs; other runners of Jest tell nothing. */
function circus(): { testTimeout?: number; currentlyRunningTest?: { timeout?: number; startedAt?: number } } {
  const scope = globalThis as unknown as Record<symbol, object | undefined>
  const symbol = Object.getOwnPropertySymbols(scope).find(({ description }) => description === 'JEST_STATE_SYMBOL')
  return (symbol && scope[symbol]) ?? {}
}

/** The test's own timeout in milliseconds; what `jest.setTimeout` said; else Jest's default. */
function testTimeout(): number {
  const { currentlyRunningTest, testTimeout } = circus()
  const set = (globalThis as Record<symbol, unknown>)[Symbol.for('TEST_TIMEOUT_SYMBOL')]
  return currentlyRunningTest?.timeout ?? (typeof set === 'number' ? set : (testTimeout ?? 5_000))
}

function elapsed(): number {
  const start = circus().currentlyRunningTest?.startedAt
  return typeof start === 'number' ? Math.max(0, Date.now() - start) : 0
}

function contextOf(fitted: FittedContext, caller: Caller = {}): RunContext {
  const { options: _, ...told } = fitted
  const { testPath, currentTestName, snapshotState } = expect.getState() as unknown as {
    testPath?: string
    currentTestName?: string
    snapshotState?: { _updateSnapshot?: 'none' | 'new' | 'all' }
  }
  const update = snapshotState?._updateSnapshot
  return {
    runner: 'jest',
    keeps: true,
    ...told,
    ...(testPath === undefined || caller.callerFile === testPath ? caller : callerIn(testPath, contextOf)),
    ...(currentTestName !== undefined && { testName: currentTestName }),
    ...(update !== undefined && { update }),
  }
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
