import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { runContract } from '../../src/contract.ts'
import { gatewayNamed } from '../../src/contract/options.ts'
import { isSmallest, modulePath, zoo, type ZooCase } from '../zoo/zoo.ts'

/** Answers of 6 MB take seconds. */
const slow = new Set(['print-labels', 'catalogue-unbounded-limit', 'yearly-report'])

/** Every twenty-fourth case, and the twin of every thirtieth: `npm run bench:search` has them all, over many seeds. */
const sample = zoo.filter(({ name }) => !slow.has(name)).filter((_, i) => i % 24 === 0)

function run(zooCase: ZooCase, twin: 'wrong' | 'right') {
  const file = fileURLToPath(new URL(`../zoo/${modulePath(zooCase, twin)}`, import.meta.url))
  return runContract(
    `${file}#handler`,
    {
      gateway: gatewayNamed(zooCase.gateway, zooCase.options ?? {}),
      isolation: zooCase.isolation ?? 'in-process',
      runtime: zooCase.runtime ?? 'nodejs20.x',
      timeLimitMs: 15_000, // by count of calls, whatever else the machine does
    },
    {},
  )
}

describe('A default run', () => {
  test.each(sample)('finds $name and shrinks it', async (zooCase) => {
    const { findings } = await run(zooCase, 'wrong')
    const found = findings.find(
      ({ code, place }) => code === zooCase.code && (place ?? '').includes(zooCase.place ?? ''),
    )
    expect(found, findings.map(({ signature }) => signature).join('\n')).toBeDefined()
    expect(found!.repeats).toBe('always')
    expect(isSmallest(zooCase, found!.request), JSON.stringify(found!.request)).toBe(true)
  })

  test.each(zoo.filter((_, i) => i % 30 === 0).filter(({ framework }) => framework !== 'fastify'))(
    'is silent on the right twin of $name',
    async (zooCase) => {
      const { findings } = await run(zooCase, 'right')
      expect(findings.map(({ signature, replay }) => `${signature}\n${replay.curl}`)).toEqual([])
    },
  )
})
