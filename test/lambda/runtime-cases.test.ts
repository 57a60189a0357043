import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inProcessInvoker } from '../../src/lambda/in-process/invoker.ts'
import type { LambdaHandler, Runtime } from '../../src/lambda/words/invocation.ts'
import { recordedCases } from '../evidence/cases.ts'

interface Case {
  readonly id: string
  readonly runtime: Runtime
  readonly handlerSource: string
  readonly event: unknown
  readonly outcome: {
    readonly kind: 'response' | 'null' | 'error' | 'exit' | 'timeout'
    readonly payload?: unknown
    readonly payloadBytes?: number
    readonly errorType?: string | null
    readonly errorMessage?: string
    readonly trace?: boolean | null
    readonly keysAbsent?: readonly string[]
    readonly invokerError?: object
  }
}

/** Why cases cannot hold in the test's own process, by the name of the case; `@24` limits it to one runtime. */
const cannot: Readonly<Record<string, string>> = {
  'l-': 'loading modules takes the worker',
  'st-': 'streaming has its own tests',
  'u-floating-': "uncaught exceptions and floating rejections are the test runner's to report",
  'u-timer-': "uncaught exceptions and floating rejections are the test runner's to report",
  'u-user-': "uncaught exceptions and floating rejections are the test runner's to report",
  'u-microtask-throw': "uncaught exceptions and floating rejections are the test runner's to report",
  'u-nexttick-throw': "uncaught exceptions and floating rejections are the test runner's to report",
  'e-abort': 'ends the process',
  'e-exitcode-3': 'would be the exit code of the test run',
  'e-exit-after-response': 'the next invocation is an innocent one here',
  'e-exit-nexttick': 'on 20 and 22 the reply is out first, and then the process dies',
  'e-exit-setimmediate': 'on 20 and 22 the reply is out first, and then the process dies',
  'c-mutate-after-cb': 'what a callback waits for is not seen: the loop of the runner never drains',
  'c-open-forever': 'what a callback waits for is not seen: the loop of the runner never drains',
  'c-uncaught-after-cb': "uncaught exceptions are the test runner's to report",
  'm-timeout-busy': 'synchronous work cannot be stopped',
  'm-async-hook-store': 'the awslambda global comes with streaming',
  'a-throw-proxy-error@20': 'depends on the Node it runs on',
}

const cases = recordedCases<Case>('runtime-cases')
const holds = cases.filter(({ id }) => {
  const [name = '', runtime = ''] = id.split('@nodejs')
  return !Object.keys(cannot).some((key) => {
    const [prefix = '', only] = key.split('@')
    const matches = prefix.endsWith('-') ? name.startsWith(prefix) : name === prefix
    return matches && (only === undefined || runtime.startsWith(only))
  })
})

describe.skipIf(cases.length === 0)('what the real interface clients did', () => {
  test.each(holds.map((each) => [each.id, each] as const))('%s is what happens in-process', async (_, each) => {
    const invoker = inProcessInvoker(handlerOf(each.handlerSource), { runtime: each.runtime })
    const { outcome, facts } = await invoker.invoke(structuredClone(each.event), {
      timeoutMs: waits(each) ? 150 : 5_000,
    })
    await invoker.close()

    const { kind, payload, payloadBytes, errorType, errorMessage, trace, keysAbsent = [], invokerError } = each.outcome
    if (kind === 'response' && payloadBytes !== undefined) expect(facts.payloadBytes).toBe(payloadBytes)
    else if (kind === 'response') expect(outcome).toEqual({ kind: 'payload', payload })
    else if (kind === 'null') expect(outcome).toEqual({ kind: 'payload', payload: null })
    else if (invokerError) {
      expect(outcome.kind).toBe('function-error')
      expect(withoutId(outcome)).toEqual(withoutId({ kind: 'function-error', payload: invokerError }))
    } else {
      const error = (outcome.kind === 'function-error' && outcome.payload) || {}
      expect(outcome.kind).toBe('function-error')
      expect(error).toMatchObject({
        ...(errorType != null && { errorType }),
        ...(errorMessage !== undefined && { errorMessage }),
      })
      for (const key of keysAbsent) expect(error).not.toHaveProperty(key)
      if (typeof trace === 'boolean')
        expect((error as { trace?: string[] }).trace?.length ?? 0).toSatisfy(trace ? Boolean : (n) => n === 0)
    }
  })
})

/** Whether nothing ever answers, so that only the end of the time tells. */
function waits({ outcome: { kind, errorType } }: Case): boolean {
  return kind === 'null' || kind === 'exit' || errorType === 'Runtime.NodeJsExit'
}

/** CommonJS source to its exported handler, as a module of its own. */
function handlerOf(source: string): LambdaHandler {
  const module = { exports: {} as { handler: LambdaHandler } }
  const require = createRequire(join(tmpdir(), 'case.cjs'))
  // oxlint-disable-next-line no-implied-eval -- the cases are source text
  new Function('exports', 'require', 'module', source)(module.exports, require, module)
  return module.exports.handler
}

function withoutId(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value)
      .replace(/RequestId: \S+/, 'RequestId: <id>')
      .replace(/after [\d.]+ s/, 'after <n> s'),
  )
}
