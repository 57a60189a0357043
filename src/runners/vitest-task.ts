import * as vitest from 'vitest'
import { callerIn, type Caller } from '../contract/caller.ts'
import type { ContractOptions, RunContext } from '../contract/options.ts'
import { makeForgotten } from './forgotten.ts'
import { printRemark, remarkOf } from './matcher.ts'
import type { ContractReport } from '../report/contract-report.ts'
import { fitTimeout, type FittedContext, type FittedOptions } from './budget.ts'

/** What is used of a running test; some of it is newer than vitest 3.0. */
export interface Task {
  readonly fullTestName?: string
  readonly timeout?: number
  readonly concurrent?: boolean
  readonly result?: { readonly startTime?: number }
  readonly context: {
    readonly annotate?: (message: string, type: string) => Promise<unknown>
    readonly onTestFinished?: (hook: () => Promise<void>) => void
  }
}

const { TestRunner } = vitest as { TestRunner?: { getCurrentTest?: () => Task | undefined } }

/** The test that is running. */
export function currentTask(): Task | undefined {
  if (TestRunner?.getCurrentTest !== undefined) return TestRunner.getCurrentTest()
  // vitest 3: its assertions know. That one was made does not count.
  const { chai, expect } = vitest
  const { assertionCalls } = expect.getState()
  const assertion = expect(undefined)
  expect.setState({ assertionCalls })
  return chai.util.flag(assertion, 'vitest-test') as Task | undefined
}

/** Options that fit what is left of the test's own timeout. */
export function fit(task: Task | undefined, options: ContractOptions): FittedOptions {
  const start = task?.result?.startTime
  return fitTimeout(options, task?.timeout, start === undefined ? 0 : Math.max(0, Date.now() - start))
}

/** What a run is told about the test that started it. */
export function contextOf(fitted: FittedContext, task?: Task, caller: Caller = {}): RunContext {
  const { options: _, ...told } = fitted
  const { testPath, currentTestName, snapshotState } = vitest.expect.getState() as unknown as {
    testPath?: string
    currentTestName?: string
    snapshotState?: { _updateSnapshot?: 'none' | 'new' | 'all' }
  }
  const testName = task?.fullTestName ?? currentTestName
  const update = snapshotState?._updateSnapshot
  return {
    runner: 'vitest',
    keeps: true,
    ...told,
    ...(testPath === undefined || caller.callerFile === testPath ? caller : callerIn(testPath, contextOf)),
    ...(testName !== undefined && { testName }),
    ...(update !== undefined && { update }),
  }
}

/** Annotations reach the GitHub, JUnit and HTML reporters (vitest 3.2). */
export async function remark(task: Task | undefined, report: ContractReport, options: ContractOptions): Promise<void> {
  const { annotate } = task?.context ?? {}
  const said = remarkOf(report, options)
  if (said === undefined) return
  try {
    if (annotate === undefined) printRemark(report, options)
    else await annotate(said.text, said.kind)
  } catch {
    printRemark(report, options) // the test is over: nobody awaited the run
  }
}

/** The test waits for the run. A concurrent test cannot be told from the others, so nothing is hung on it. */
export function untilFinished<T>(task: Task | undefined, run: Promise<T>): Promise<T> {
  const { onTestFinished } = task?.context ?? {}
  if (onTestFinished === undefined || task?.concurrent === true) return run
  const forgotten = makeForgotten()
  try {
    onTestFinished(() => forgotten.settle())
  } catch {
    return run // called outside a test
  }
  return forgotten.watch(run)
}
