import { afterEach, describe, expect, test, vi } from 'vitest'
import { canAnswerLater } from '../../../src/lambda/in-process/answers-later.ts'
import { inProcessInvoker } from '../../../src/lambda/in-process/invoker.ts'
import type { Invocation, InvokerOptions, LambdaHandler } from '../../../src/lambda/words/invocation.ts'

const classic: InvokerOptions = { runtime: 'nodejs22.x' }
const modern: InvokerOptions = { runtime: 'nodejs24.x' }

async function once(handler: LambdaHandler, options: InvokerOptions = classic, timeoutMs = 100): Promise<Invocation> {
  const invoker = inProcessInvoker(handler, options)
  try {
    return await invoker.invoke({ n: 1 }, { timeoutMs })
  } finally {
    await invoker.close()
  }
}

afterEach(() => {
  vi.useRealTimers()
})

describe('how an invocation is settled', () => {
  test.each<[string, LambdaHandler, InvokerOptions, object]>([
    ['an async handler', async () => ({ a: 1 }), classic, { settledBy: 'promise' }],
    ['a callback', (_, __, callback) => callback(null, 1), classic, { settledBy: 'callback' }],
    ['context.succeed', (_, context) => context.succeed(1), classic, { settledBy: 'context' }],
    ['a throw', () => JSON.parse('{'), classic, { settledBy: 'throw', error: { name: 'SyntaxError' } }],
    ['a plain value', () => ({ a: 1 }), modern, { settledBy: 'return' }],
    ['a plain value, which classic runtimes drop', () => ({ a: 1 }), classic, { settledBy: 'drained', idle: true }],
    ['a declared callback', (_, __, callback) => callback(null, 1), modern, { settledBy: 'init' }],
    ['nothing returned', async () => undefined, classic, { settledBy: 'promise', nothing: true }],
    ['null returned', async () => null, classic, { settledBy: 'promise', payloadBytes: 4 }],
  ])('%s', async (_, handler, options, facts) => {
    expect((await once(handler, options)).facts).toMatchObject(facts)
  })

  test('null is something: only undefined counts as nothing', async () => {
    expect((await once(async () => null)).facts.nothing).toBeUndefined()
  })
})

describe('a handler that does not answer in time', () => {
  test('times out while it still holds something that could answer', async () => {
    let timer: NodeJS.Timeout | undefined
    const { outcome, facts } = await once(() => new Promise((resolve) => (timer = setTimeout(resolve, 60_000))))
    clearTimeout(timer)
    expect(outcome).toMatchObject({
      kind: 'function-error',
      payload: {
        errorType: 'Sandbox.Timedout',
        errorMessage: expect.stringMatching(/^RequestId: [0-9a-f-]{36} Error: Task timed out after 0\.10 seconds$/),
      },
    })
    expect(facts).toMatchObject({ settledBy: 'timeout', idle: false })
  })

  test('is told as drained when nothing is left', async () => {
    const { outcome, facts } = await once(async () => new Promise(() => {}))
    expect(outcome).toMatchObject({ payload: { errorType: 'Runtime.NodeJsExit' } })
    expect(facts).toMatchObject({ settledBy: 'drained', idle: true })
  })

  test('is judged late if it kept the process busy', async () => {
    const { facts } = await once(() => busy(200), modern, 50)
    expect(facts.settledBy).toBe('timeout')
  })

  test('is not held up by fake timers of the test', async () => {
    vi.useFakeTimers()
    expect((await once(async () => new Promise(() => {}))).facts.settledBy).toBe('drained')
    expect((await once((_, __, callback) => callback(null, 1))).facts.settledBy).toBe('callback')
  })
})

function busy(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}

describe('whether a handler that returned can still answer', () => {
  test.each<[boolean, LambdaHandler]>([
    [false, () => 1],
    [false, (event) => event],
    [
      false,
      function (event) {
        return event
      },
    ],
    [false, (event, context) => ({ event, id: context.awsRequestId, left: context.getRemainingTimeInMillis?.() })],
    [false, ({ a, b: [c] }, context) => [a, c, context.functionName]],
    [true, (_event, _context, _callback) => 1],
    [true, (...all) => all],
    [true, (event, context, callback = () => {}) => [event, context, callback]],
    [
      true,
      function () {
        return arguments
      },
    ],
    [true, (_event, context) => setTimeout(() => context.succeed(), 1)],
    [true, (event, context) => [event, context]],
    [true, (_event, { succeed }) => succeed],
    [true, Array.prototype.at.bind([])],
    [true, vi.fn(() => 1)],
  ])('%s in row %#', (expected, handler) => {
    expect(canAnswerLater(handler)).toBe(expected)
  })
})

/** Writes three lines, with a pause between. */
const say = (text: string) => async () => {
  console.log('%s one', text)
  await new Promise((resolve) => setTimeout(resolve, 5))
  process.stdout.write(`${text} two\n${text} three\n`)
}

describe('the process around the handler', () => {
  test('process.exit ends the invocation, not the test run', async () => {
    const after = vi.fn()
    const { outcome, facts } = await once(async () => {
      process.exit(3)
      after()
    })
    expect(outcome).toMatchObject({
      payload: { errorType: 'Runtime.ExitError', errorMessage: expect.stringContaining('exit status 3') },
    })
    expect(facts).toMatchObject({ settledBy: 'exit', exitCode: 3 })
    expect(after).not.toHaveBeenCalled()
  })

  test('a later process.exit ends the invocation as well', async () => {
    const { facts } = await once(() => new Promise(() => setTimeout(() => process.exit(0), 1)))
    expect(facts).toMatchObject({ settledBy: 'exit', exitCode: 0 })
  })

  test('output is held back with the call that made it, also of calls side by side', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    const [a, b] = await Promise.all([once(say('a')), once(say('b'))])
    expect(a.facts.logs).toEqual(['a one', 'a two', 'a three'])
    expect(b.facts.logs).toEqual(['b one', 'b two', 'b three'])
    expect(log).not.toHaveBeenCalled()
    const shown = await once(async () => console.log('shown'), { ...classic, logs: 'show' })
    expect(log).toHaveBeenCalledExactlyOnceWith('shown')
    expect(shown.facts.logs).toBeUndefined()
    log.mockRestore()
  })

  test('at most 200 lines are kept', async () => {
    const { facts } = await once(async () => {
      for (let line = 0; line < 1_000; line++) console.error(line)
    })
    expect(facts.logs).toHaveLength(200)
  })
})

const keys: LambdaHandler = async (_, context) => Object.keys(context)

const ids = async (seed: number) => {
  const invoker = inProcessInvoker(async (_, context) => context.awsRequestId, { ...classic, seed })
  const invocations = [await invoker.invoke({}, { timeoutMs: 100 }), await invoker.invoke({}, { timeoutMs: 100 })]
  await invoker.close()
  return invocations.map(({ outcome }) => (outcome as { payload: unknown }).payload)
}

describe('what a handler is given', () => {
  test('members of the context, in the order of the runtime', async () => {
    expect((await once(keys, classic)).outcome).toEqual({
      kind: 'payload',
      payload: [
        'callbackWaitsForEmptyEventLoop',
        'succeed',
        'fail',
        'done',
        'functionVersion',
        'functionName',
        'memoryLimitInMB',
        'logGroupName',
        'logStreamName',
        'clientContext',
        'identity',
        'invokedFunctionArn',
        'awsRequestId',
        'tenantId',
        'getRemainingTimeInMillis',
      ],
    })
    expect((await once(keys, modern)).outcome).toEqual({
      kind: 'payload',
      payload: [
        'clientContext',
        'identity',
        'invokedFunctionArn',
        'awsRequestId',
        'tenantId',
        'xRayTraceId',
        'getRemainingTimeInMillis',
        'functionName',
        'functionVersion',
        'memoryLimitInMB',
        'logGroupName',
        'logStreamName',
      ],
    })
  })

  test("the time that remains, and members of the user's own", async () => {
    const { outcome } = await once(
      async (_, context) => [context.getRemainingTimeInMillis(), context.functionName, context.memoryLimitInMB],
      { ...classic, context: { functionName: 'mine' }, memorySizeMb: 512 },
      5_000,
    )
    const [left, ...rest] = (outcome as { payload: unknown[] }).payload
    expect(left).toSatisfy((ms: number) => Number.isInteger(ms) && ms > 0 && ms <= 5_000)
    expect(rest).toEqual(['mine', '512'])
  })

  test('request ids that differ by call and repeat by seed', async () => {
    const [first, second] = await ids(1)
    expect(first).not.toBe(second)
    expect(await ids(1)).toEqual([first, second])
    expect(await ids(2)).not.toContain(first)
  })

  test('a traced event, on request', async () => {
    const invoker = inProcessInvoker(async (event) => event.a?.b, classic)
    const traced = await invoker.invoke({ a: { b: 1 } }, { timeoutMs: 100, trace: {} })
    const plain = await invoker.invoke({ a: { b: 1 } }, { timeoutMs: 100 })
    await invoker.close()
    expect(traced.reads).toEqual([
      { path: ['a'], kind: 'get', present: true },
      { path: ['a', 'b'], kind: 'get', present: true },
    ])
    expect(plain).toEqual({ outcome: traced.outcome, facts: traced.facts })
  })
})

const streaming: LambdaHandler = async (_event, stream, _context) => {
  stream.write('a')
  stream.end('b')
}
Object.assign(streaming, { [Symbol.for('aws.lambda.runtime.handler.streaming')]: 'response' })

test('a streaming handler answers with its stream, and is no callback handler', async () => {
  const { outcome, facts } = await once(streaming, modern)
  if (outcome.kind !== 'stream') throw new Error(`no stream but ${outcome.kind}`)
  expect(Buffer.concat(outcome.chunks).toString()).toBe('ab')
  expect(facts.settledBy).toBe('stream')
})
