import { afterEach, expect, it } from 'vitest'
import type { Read } from '../../../src/lambda/words/invocation.ts'
import { stopObserving } from '../../../src/lambda/observe/observed.ts'
import { traceEvent } from '../../../src/lambda/observe/trace.ts'

afterEach(stopObserving)

/** What a handler's use of an event shows of what its values are compared with. */
function soughtBy(use: (query: Record<string, string>) => unknown, query: Record<string, string>): string[][] {
  const traced = traceEvent({ query })
  traced.scope(() => use((traced.event as { query: Record<string, string> }).query))
  return traced.reads().flatMap(({ path: [top, ...rest] }: Read) => (top === 'sought()' ? [rest] : []))
}

const plans = new Map([
  ['free', 1],
  ['pro', 2],
])

it.each<[string, (query: Record<string, string>) => unknown, string[][]]>([
  ['a map', ({ plan }) => plans.get(plan!), [['qzaa', 'among', 'free', 'pro']]],
  ['a set', ({ plan }) => new Set(['a', 'b']).has(plan!), [['qzaa', 'among', 'a', 'b']]],
  ['a list', ({ plan }) => ['a', 'b'].includes(plan!), [['qzaa', 'among', 'a', 'b']]],
  ['an object', ({ plan }) => Object.hasOwn({ a: 1, b: 2 }, plan!), [['qzaa', 'among', 'a', 'b']]],
  ['more than the value', ({ plan }) => plans.has(`GET ${plan}`), [['GET qzaa', 'among', 'free', 'pro']]],
  ['another case', ({ plan }) => plans.has(plan!.toUpperCase()), [['QZAA', 'among', 'free', 'pro']]],
  ['a pattern', ({ plan }) => /^\d+$/.test(plan!), [['qzaa', 'matches', '^\\d+$']]],
  ['a pattern that is matched', ({ plan }) => plan!.match(/^a/), [['qzaa', 'matches', '^a']]],
  ['a start', ({ plan }) => plan!.startsWith('p_'), [['qzaa', 'starts', 'p_']]],
  ['an end', ({ plan }) => plan!.endsWith('_x'), [['qzaa', 'ends', '_x']]],
  ['a part', ({ plan }) => plan!.indexOf('@'), [['qzaa', 'holds', '@']]],
  ['names of what was made of it', ({ plan }) => new Map([['k', plan!]]).get('id'), [['qzaa', 'named', 'id']]],
  ['names in a list', ({ plan }) => [plan!].includes('id'), [['qzaa', 'asked', 'id']]],
])('a value is compared with %s', (_, use, sought) => {
  expect(soughtBy(use, { plan: 'qzaa' })).toEqual(sought)
})

it('what carries no mark is not seen, nor is what the looking itself does', () => {
  const use = ({ plan }: Record<string, string>) => [
    plans.get(plan!),
    JSON.parse(JSON.stringify({ plan })),
    /a/.test(plan!),
  ]
  expect(soughtBy(use, { plan: 'free' })).toEqual([])
  expect(soughtBy(({ plan }) => JSON.parse(JSON.stringify({ plan })), { plan: 'qzaa' })).toEqual([])
})

it('built-ins do what they did, and are what they were afterwards', () => {
  const before = [
    Map.prototype.get,
    Set.prototype.has,
    Array.prototype.includes,
    String.prototype.startsWith,
    Object.hasOwn,
  ]
  const results: unknown[] = []
  soughtBy(
    ({ plan }) => {
      results.push(
        plans.get('pro'),
        ['a', 'b', 'a'].indexOf('a', 1),
        'abc'.startsWith('b', 1),
        'aa'.indexOf('a', 1),
        plan,
      )
      results.push([1, Number.NaN].includes(Number.NaN), 'a-b'.match(/-/)?.index, Object.hasOwn({ a: 1 }, 'a'))
    },
    { plan: 'qzaa' },
  )
  expect(results).toEqual([2, 2, true, 1, 'qzaa', true, 1, true])
  stopObserving()
  const after = [
    Map.prototype.get,
    Set.prototype.has,
    Array.prototype.includes,
    String.prototype.startsWith,
    Object.hasOwn,
  ]
  expect(after).toEqual(before)
  for (const [i, method] of after.entries()) expect(method).toBe(before[i])
})
