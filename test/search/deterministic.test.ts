import { describe, expect, test } from 'vitest'
import { checkProxyHandler, type ContractOptions } from 'proxyproof'
import type { HandlerSource } from '../../src/lambda/words/invocation.ts'

const answer = (body: string) => ({ statusCode: 200, headers: { 'content-type': 'text/plain' }, body })
const module = (name: string) => new URL(`./chance/${name.replace('#', '.mjs#')}`, import.meta.url)

/** What is said twice with the same seed, but for what it took. */
async function told(handler: HandlerSource, options: ContractOptions = {}) {
  const { findings } = await checkProxyHandler(handler, {
    gateway: 'rest',
    numRuns: 200,
    timeLimitMs: 15_000,
    deterministic: true,
    ...options,
  })
  return findings.map(({ code, request, answer: { status }, repeats, circumstances }) => ({
    code,
    path: request.path,
    status,
    repeats,
    decides: circumstances?.decides,
    world: circumstances?.world,
  }))
}

describe('deterministic: true', () => {
  test('draws chance, bytes and dates of an explored request from the seed', async () => {
    const seen = async (seed: number) => {
      const chance: string[] = []
      const dates: number[] = []
      const handler = async () => {
        chance.push(`${Math.random()} ${globalThis.crypto.randomUUID()}`)
        dates.push(Date.now())
        return answer('ok')
      }
      await checkProxyHandler(handler, {
        gateway: 'rest',
        numRuns: 100,
        timeLimitMs: 15_000,
        deterministic: true,
        seed,
      })
      return { chance, dates }
    }
    const first = await seen(1)
    const again = await seen(1)
    expect(again.chance).toEqual(first.chance)
    // Clocks go on: a date drawn a moment before midnight is another day a moment later.
    for (const [i, date] of again.dates.entries()) expect(Math.abs(date - first.dates[i]!)).toBeLessThan(60_000)
    const other = await seen(2)
    expect(other.chance).not.toEqual(first.chance)
    expect(new Set(first.chance).size).toBeGreaterThan(95)
    expect(new Set(first.dates.map((date) => new Date(date).getUTCFullYear())).size).toBeGreaterThan(1)
  })

  test('finds what fails on one day of the year, with the day', async () => {
    const handler = async () => {
      if (new Date().toISOString().slice(5, 10) === '02-29') throw new Error('no such day')
      return answer('ok')
    }
    const found = await told(handler)
    const leap = { random: undefined, now: Date.parse('2028-02-29T00:00:00Z') }
    expect(found).toEqual([
      { code: 'handler-threw', path: '/', status: 502, repeats: 'always', decides: 'date', world: { now: leap.now } },
    ])
    expect(await told(handler)).toEqual(found)
  })

  test('shrinks a request in the world that it failed in', async () => {
    const handler = async (event: { path: string; httpMethod: string }) => {
      if (event.httpMethod === 'POST' && Math.random() < 0.05) throw new Error('unlucky')
      return answer('ok')
    }
    const [found, ...others] = await told(handler)
    expect(others).toEqual([])
    expect(found).toMatchObject({ code: 'handler-threw', path: '/', decides: 'random', repeats: 'always' })
  })

  test('says nothing of the world where it does not matter', async () => {
    const handler = async (event: { path: string }) => {
      Math.random()
      if (event.path !== '/') throw new Error('no such page')
      return answer(String(Date.now()))
    }
    expect(await told(handler)).toMatchObject([{ code: 'handler-threw', decides: undefined, repeats: 'always' }])
  })

  test('works in a worker, and has nothing to say of what is right', async () => {
    expect(await told(module('dates#wrongRenewal'))).toMatchObject([{ decides: 'date', repeats: 'always' }])
    expect(await told(module('dates#rightRenewal'), { numRuns: 40 })).toEqual([])
    expect(await told(module('crypto#rightStore'), { numRuns: 40 })).toEqual([])
  })
})
