import * as runner from 'node:test'
import { callerOf } from './contract/caller.ts'
import { failUnlessOk, runContract } from './contract.ts'
import type { TemplateOptions } from './template/functions-of.ts'
import type { ContractOptions, RunContext } from './contract/options.ts'
import { makeForgotten } from './runners/forgotten.ts'
import type { HandlerSource } from './lambda/words/invocation.ts'
import { printRemark } from './runners/matcher.ts'
import type { ContractReport } from './report/contract-report.ts'
import { registerTemplate } from './runners/register-template.ts'
import { roomyTimeout } from './runners/budget.ts'

declare module 'node:test' {
  interface TestContextAssert {
    /** Hammers the handler and fails with the report of what it answers wrong; counts for `t.plan`. Must be awaited. */
    validProxyHandler(handler: HandlerSource, options?: ContractOptions): Promise<ContractReport>
  }
}

const forgotten = makeForgotten()
runner.afterEach(() => forgotten.settle())

// `t.assert.validProxyHandler` (Node 22.14)
const { assert } = runner as { assert?: { register?(name: string, assertion: (...args: never[]) => unknown): void } }
assert?.register?.('validProxyHandler', (handler: HandlerSource, options?: ContractOptions) =>
  expectFrom(callerOf(assert.register!), handler, options),
)

/**
 * Hammers a handler and rejects with a `ContractError` if it breaks the contract of its front end. The test waits for it
 * even if it is not awaited, and fails with it. Where `t.plan` counts, use `t.assert.validProxyHandler` (Node 22.14).
 */
export function expectValidProxyHandler(
  handler: HandlerSource,
  options: ContractOptions = {},
): Promise<ContractReport> {
  return expectFrom(callerOf(expectValidProxyHandler), handler, options)
}

/**
 * Registers a test that hammers the handler; there is nothing to await, and so nothing to forget. Its timeout is always
 * longer than its budget.
 */
export function describeProxyHandler(name: string, handler: HandlerSource, options: ContractOptions = {}): void {
  const caller = callerOf(describeProxyHandler)
  runner.describe(name, () => {
    runner.test('answers every request that its front end delivers', { timeout: roomyTimeout(options) }, async (t) => {
      await expectFrom({ ...caller, testName: `${name} ${t.name}` }, handler, options)
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
    describe: runner.describe,
    test: runner.test,
    run: ({ name, handler, options: own, assumed }) =>
      runner.test(name, { timeout: roomyTimeout(own) }, async () => {
        await expectFrom({ ...caller, testName: `${templateFile} ${name}`, assumed }, handler, own)
      }),
    skip: ({ name, reason }) => runner.test(name, { skip: reason }, () => {}),
  })
}

function expectFrom(
  caller: Pick<RunContext, 'callerFile' | 'callerLine' | 'testName' | 'assumed'>,
  handler: HandlerSource,
  options: ContractOptions = {},
): Promise<ContractReport> {
  const run = runContract(handler, options, { runner: 'node:test', keeps: true, ...caller }).then((report) => {
    printRemark(report, options)
    return failUnlessOk(report, options)
  })
  return forgotten.watch(run)
}

export type * from './index.ts'
export {
  albEvent,
  applicationLoadBalancer,
  arbitraryRequest,
  catalogue,
  checkProxyHandler,
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
