import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkProxyHandler } from 'proxyproof'
import type { ContractOptions } from '../../src/contract/options.ts'
import { intermittentPath, notMinimal, type IntermittentCase } from './intermittent.ts'
import { intermittent } from './intermittent-cases.ts'
import { respond, startDownstream } from './intermittent-downstream.ts'
import { rightOnes } from './intermittent-right.ts'

/** The whole zoo, with whole runs and many seeds, is what `npm run bench:intermittent` is for. */
const sample = <T>(list: readonly T[], step: number) => list.filter((_, i) => i % step === 0)

const twins = intermittent.map((each) => ({ ...each, path: intermittentPath(each, 'right') }))
const others = rightOnes.map((each) => ({ ...each, name: each.entry, path: `intermittent/right/${each.entry}` }))

// Exploring may meet what fails by chance first, and one in twenty such failures is then confirmed by luck.
describe('In the zoo of what is wrong once in a while', { retry: 1 }, () => {
  let environment: Record<string, string>
  let close: () => void
  beforeAll(async () => {
    const downstream = await startDownstream()
    environment = downstream.environment
    close = downstream.close
  })
  afterAll(() => close())

  const check = (path: string, { gateway, option }: Pick<IntermittentCase, 'gateway' | 'option'>) =>
    checkProxyHandler(`${resolve('test/zoo', path)}#handler`, {
      gateway,
      runtime: 'nodejs20.x',
      // What is rare is looked for once requests are explored, in as many calls whatever their number.
      numRuns: option === undefined ? 50 : 0,
      // a busy machine must not cut the search short
      timeLimitMs: 8_000,
      ...(option === 'faults' && { faults: true, environment }),
      ...(option === 'respond' && { faults: { respond } }),
    } satisfies ContractOptions)

  test.each(sample(intermittent, 12))('$name is found, as small as known and with its cause', async (each) => {
    const { findings } = await check(intermittentPath(each, 'wrong'), each)
    const found = findings.find(({ code, place = '' }) => each.codes.includes(code) && place.includes(each.place ?? ''))
    expect(found, JSON.stringify(findings.map(({ signature }) => signature))).toBeDefined()
    const { request, circumstances } = found!
    expect(circumstances).toBeDefined()
    const { before, world, decides } = circumstances!
    expect([each.cause, ...(each.alsoRight ?? [])]).toContain(decides)
    expect(notMinimal(each, [...before, { request, ...(world && { world }) }])).toBeUndefined()
  })

  test.each([...sample(twins, 20), ...sample(others, 10)])('nothing is said of $path', async (each) => {
    const { findings } = await check(each.path, each)
    expect(findings.map(({ signature }) => signature)).toEqual([])
  })
})
