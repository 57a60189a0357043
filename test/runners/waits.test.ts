import { beforeEach, describe, expect, test, vi } from 'vitest'
import { runContract } from '../../src/contract.ts'
import type { RunContext } from '../../src/contract/options.ts'
import type { Invocation, InvocationOptions, Invoker } from '../../src/lambda/words/invocation.ts'
import { fitTimeout } from '../../src/runners/budget.ts'

interface Event {
  readonly httpMethod: string
  readonly path: string
  readonly queryStringParameters: Readonly<Record<string, string>> | null
}

/** How long an event takes, in milliseconds, and what it is answered with. */
type Takes = (event: Event) => readonly [ms: number, answer?: object]

/** The answer of what waits with nothing left that could still answer. */
const drained = {}

const right = { statusCode: 200, body: 'a' }

/** A container in which no time passes but what calls take: what a run waits for is counted. */
const clock = vi.hoisted(() => ({ now: 0, waits: [] as number[], takes: (() => [0]) as Takes }))

vi.mock('../../src/lambda/create-invoker.ts', () => ({
  createInvoker: async (): Promise<Invoker> => ({
    isolation: 'in-process',
    runtime: 'nodejs20.x',
    close: async () => {},
    invoke: async (event: unknown, { timeoutMs }: InvocationOptions): Promise<Invocation> => {
      const [ms, answer = right] = clock.takes(event as Event)
      const took = Math.max(0.1, Math.min(ms, timeoutMs))
      clock.now += took
      clock.waits.push(took)
      if (ms <= timeoutMs)
        return {
          outcome: { kind: 'payload', payload: answer === drained ? right : answer },
          facts: { settledBy: 'promise' },
        }
      if (answer === drained) return { outcome: { kind: 'payload', payload: null }, facts: { settledBy: 'drained' } }
      const payload = { errorType: 'Sandbox.Timedout', errorMessage: 'Task timed out' }
      return { outcome: { kind: 'function-error', payload }, facts: { settledBy: 'timeout', idle: false } }
    },
  }),
}))

beforeEach(() => {
  const spy = vi.spyOn(performance, 'now').mockImplementation(() => clock.now)
  return () => spy.mockRestore()
})

/** A run with the default options in a test of 5 seconds, 20 ms of which are gone. */
async function run(takes: Takes, changes: RunContext = {}) {
  Object.assign(clock, { now: 0, waits: [], takes })
  const { options, ...fitted } = fitTimeout({ gateway: 'rest' }, 5_000, 20)
  const context = { ...fitted, ...changes }
  const report = await runContract(async () => ({ statusCode: 200 }), options, context)
  const findings = report.findings.map(({ level, code }) => `${level} ${code}`)
  return { report, findings, tookMs: clock.now, waits: clock.waits, endsByMs: context.endsByMs! }
}

const hasName = ({ queryStringParameters }: Event, name: string) => queryStringParameters?.[name] !== undefined
const isPlain = ({ httpMethod, path, queryStringParameters }: Event) =>
  httpMethod === 'GET' && path === '/' && queryStringParameters === null

describe('a run with default options', () => {
  test.each<[string, Takes]>([
    ['on a name of the query', (event) => [hasName(event, 'a') ? Infinity : 0]],
    ['on POST', ({ httpMethod }) => [httpMethod === 'POST' ? Infinity : 0]],
    ['always', () => [Infinity]],
  ])('convicts a hang %s with one full wait, in time', async (_, takes) => {
    const { report, findings, tookMs, waits, endsByMs } = await run(takes)
    expect(findings).toEqual(['error handler-timed-out'])
    expect(waits.filter((ms) => ms >= 3_000)).toEqual([3_000])
    expect(tookMs).toBeLessThan(endsByMs)
    expect(report.stoppedBy).toBe('hang')
    expect(report.assumed).toEqual([])
  })

  test.each([600, 1_200, 2_000, 2_900])('ends in time with a right handler that takes %i ms', async (ms) => {
    const { report, findings, tookMs, endsByMs } = await run(() => [ms])
    expect(findings).toEqual([])
    expect(tookMs).toBeLessThanOrEqual(endsByMs)
    expect(report.stoppedBy).toBe('time')
    expect(report.runs).toBeGreaterThan(0)
  })

  test.each([1_500, 2_500, 2_900])('has no error for a name that is answered after %i ms', async (ms) => {
    const { findings, tookMs, endsByMs } = await run((event) => [hasName(event, 'a') ? ms : 300])
    expect(findings.filter((one) => one.startsWith('error'))).toEqual([])
    expect(tookMs).toBeLessThanOrEqual(endsByMs)
  })

  test('tells what it met and could not try again', async () => {
    const wrong = { statusCode: 'a' }
    const { report, findings, tookMs, endsByMs } = await run((event) => (isPlain(event) ? [1_600] : [1_600, wrong]))
    expect(findings).toEqual(['error status-code-invalid'])
    expect(report.findings[0]!.repeats).toBe('always')
    expect(report.assumed).toContainEqual(expect.stringMatching(/^shown each time: 1 finding that the end of the test/))
    expect(tookMs).toBeLessThanOrEqual(endsByMs)
  })

  test('convicts a hang in which nothing is left that could still answer, though its full wait was cut short', async () => {
    const { findings, tookMs, waits, endsByMs } = await run((event) => [hasName(event, 'a') ? Infinity : 0, drained], {
      endsByMs: 3_500,
    })
    expect(findings).toEqual(['error no-response'])
    expect(Math.max(...waits)).toBeLessThan(3_000)
    expect(tookMs).toBeLessThanOrEqual(endsByMs)
  })

  test('warns of a hang whose full wait was cut short', async () => {
    const { report, findings, tookMs, endsByMs } = await run((event) => [isPlain(event) ? 300 : Infinity])
    expect(findings).toEqual(['warning handler-timed-out'])
    expect(report.assumed).toContainEqual(expect.stringMatching(/^shown each time: 1 finding/))
    expect(tookMs).toBeLessThanOrEqual(endsByMs)
  })
})
