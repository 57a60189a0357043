import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { gatewayNamed } from '../../src/contract/options.ts'
import { intermittentPath, notMinimal, requestOf, worldOf, type KnownStep } from './intermittent.ts'
import { intermittent } from './intermittent-cases.ts'
import { rightOnes } from './intermittent-right.ts'
import { removeBundles, runSteps, type Seen } from './intermittent-world.ts'
import { handlersIn } from './load.ts'

// Frameworks print what they answer 500 to, handlers what they retry.
beforeAll(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(console, 'log').mockImplementation(() => {})
})
afterAll(() => {
  vi.restoreAllMocks()
  removeBundles()
})

const wrongs = (seen: readonly Seen[]) => seen.flatMap(({ codes }, i) => codes.map((code) => `${i + 1}: ${code}`))
const get: KnownStep = { method: 'GET', path: '/' }
const reported = (steps: readonly KnownStep[]) =>
  steps.map((step) => ({ request: requestOf(step), ...(step.world && { world: worldOf(step.world) }) }))

/** The steps with one of them, or one part of what they meet, taken away; the last one stays. */
function withOneLess(steps: readonly KnownStep[]): (readonly KnownStep[])[] {
  // any of several equal requests is as good as the first
  const fewer = steps.slice(0, -1).flatMap((step, i) => (i > 0 && step === steps[i - 1] ? [] : [steps.toSpliced(i, 1)]))
  const milder = steps.flatMap((step, i) => {
    const { world } = step
    if (world === undefined) return []
    const faults = world.faults ?? []
    return faults.length > 1
      ? faults.map((_, n) => steps.with(i, { ...step, world: { ...world, faults: faults.toSpliced(n, 1) } }))
      : [steps.with(i, { ...step, world: {} })]
  })
  return [...fewer, ...milder]
}

describe.each(intermittent)('$name', (each) => {
  const gateway = gatewayNamed(each.gateway)
  const wrong = intermittentPath(each, 'wrong')
  const right = intermittentPath(each, 'right')
  // the front end of cookies that go to somebody else finds nothing wrong
  const leaks = each.codes.includes('state-leak')

  test('fails at the last of its steps, and with one thing less it does not', async () => {
    const seen = await runSteps(gateway, wrong, each.steps)
    const last = seen.at(-1)!
    if (leaks) expect(last.headers.map(([name]) => name.toLowerCase())).toContain('set-cookie')
    else expect(each.codes).toContain(last.codes[0])
    if (last.thrown !== undefined) expect(last.thrown).toContain(each.place ?? '')
    expect(wrongs(seen.slice(0, -1))).toEqual([])
    for (const less of withOneLess(each.steps)) {
      const again = await runSteps(gateway, wrong, less)
      expect(wrongs(again)).toEqual([])
      if (leaks) expect(again.at(-1)!.headers.map(([name]) => name.toLowerCase())).not.toContain('set-cookie')
    }
  })

  test('has a twin that does not', async () => {
    const seen = await runSteps(gateway, right, [...each.steps, ...each.steps])
    expect(wrongs(seen)).toEqual([])
    // a dependency that is down is told by 503
    expect(seen.every(({ status = 0 }) => status < 500 || (status === 503 && each.option !== undefined))).toBe(true)
    if (leaks) expect(seen.at(-1)!.headers.map(([name]) => name.toLowerCase())).not.toContain('set-cookie')
  })

  test('knows its smallest steps from larger ones', () => {
    const steps = reported(each.steps)
    expect(notMinimal(each, steps)).toBeUndefined()
    expect(notMinimal(each, [steps[0]!, ...steps])).toBeDefined()
    const longer = { ...steps.at(-1)!, request: requestOf({ method: 'PATCH', path: '/longer' }) }
    expect(notMinimal(each, [...steps.slice(0, -1), longer])).toBeDefined()
    if (each.meets)
      expect(
        notMinimal(
          each,
          steps.map(({ request }) => ({ request })),
        ),
      ).toBeDefined()
  })
})

test.each(intermittent.filter(({ cause }) => cause === 'cold-start'))(
  '$name does not fail on a warm container',
  async (each) => {
    const step = each.steps[0]!
    const warm = [{ ...get, world: {} }, step, { ...get, world: { afterMs: 50 } }, step]
    const seen = await runSteps(gatewayNamed(each.gateway), intermittentPath(each, 'wrong'), warm)
    expect(seen.at(-1)!.codes).toEqual([])
  },
)

test.each(rightOnes)('$entry does what it promises', async ({ entry, gateway: name, script }) => {
  const steps = script.map(([request]) => request)
  const seen = await runSteps(gatewayNamed(name), `intermittent/right/${entry}`, steps)
  expect(wrongs(seen)).toEqual([])
  expect(seen.map(({ status }) => status)).toEqual(script.map(([, status]) => status))
})

test('has as many kinds as it promises', () => {
  const folders = handlersIn('intermittent').filter((name) => name !== 'right')
  expect(intermittent.map(({ name }) => name).toSorted()).toEqual(folders)
  expect(intermittent.filter(({ files }) => files === 'several').length).toBeGreaterThanOrEqual(intermittent.length / 2)
  expect(rightOnes.map(({ entry }) => entry).toSorted()).toEqual(handlersIn('intermittent/right'))
  const causes = ['state', 'cold-start', 'random', 'crypto', 'date', 'order', 'time-left', 'downstream']
  expect([...new Set(intermittent.map(({ cause }) => cause))].toSorted()).toEqual(causes.toSorted())
})
