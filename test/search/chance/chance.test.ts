import { describe, expect, onTestFinished, test } from 'vitest'
import { makePolicy } from '../../../src/check/policy.ts'
import { makeJudge } from '../../../src/contract/judge.ts'
import { restApi } from '../../../src/gateway/rest.ts'
import { createInvoker } from '../../../src/lambda/create-invoker.ts'
import { bytesOf, numbersOf } from '../../../src/lambda/world/draws.ts'
import type { HandlerSource } from '../../../src/lambda/words/invocation.ts'
import { baselineOf } from '../../../src/search/request/baseline.ts'
import { makeBudget } from '../../../src/search/session/budget.ts'
import { probeChance } from '../../../src/search/chance/chance.ts'
import { instantsFrom } from '../../../src/search/chance/chance-dates.ts'
import { byteSeeds, highSeeds, lowSeeds, middleSeeds, twoByteSeeds } from '../../../src/search/chance/chance-seeds.ts'
import { diagnose } from '../../../src/search/chance/chance-diagnose.ts'
import { makeSession } from '../../../src/search/session/make-session.ts'
import type { Session } from '../../../src/search/session/session.ts'
import { signatureOf } from '../../../src/check/finding.ts'

async function sessionOf(handler: HandlerSource): Promise<Session> {
  const invoker = await createInvoker(handler, { runtime: 'nodejs20.x' })
  onTestFinished(() => invoker.close())
  const gateway = restApi()
  return makeSession(gateway, invoker, makeBudget(15_000, undefined), {
    judge: makeJudge(makePolicy({}), {}).judge,
  })
}

const named = (name: string) => new URL(`./${name.replace('#', '.mjs#')}`, import.meta.url)

async function probe(name: string) {
  const session = await sessionOf(named(name))
  const baseline = baselineOf(session.gateway.routes)
  const pool = [{ ...baseline, path: '/users', query: 'a=1' }]
  const found = await probeChance(session, { baseline, pool, known: new Set() })
  return found.map(({ finding, trial, repeats, circumstances }) => ({
    code: finding.code,
    path: trial.exchange.request.path,
    repeats,
    ...circumstances,
  }))
}

const always = { code: 'handler-threw', path: '/', repeats: 'always', before: [], shown: 5, tries: 5 }

describe('Chance and time', () => {
  test('an index that is one too large, with a number that shows it every time', async () => {
    expect(await probe('random#wrongIndex')).toEqual([
      { ...always, decides: 'random', world: { random: { always: 0.9 } } },
    ])
  })

  test('a branch that one request in a thousand takes', async () => {
    const [found, ...others] = await probe('random#wrongSample')
    expect(others).toEqual([])
    expect(found).toMatchObject({ ...always, decides: 'random' })
    const { random } = found!.world as { random: { always: number } }
    expect(random.always > 0 && random.always < 0.001).toBe(true)
  })

  test('a byte that is 0 now and then', async () => {
    expect(await probe('crypto#wrongToken')).toMatchObject([{ ...always, decides: 'crypto', world: { crypto: {} } }])
  })

  test('29 February, at its first instant', async () => {
    const days = instantsFrom(Date.now()).map((at) => new Date(at).toISOString().slice(0, 10))
    const now = Date.parse(`${days.find((day) => day.endsWith('-02-29'))}T00:00:00.000Z`)
    expect(await probe('dates#wrongRenewal')).toEqual([{ ...always, decides: 'date', world: { now } }])
  })

  test('a token that runs out while the container is frozen', async () => {
    const [found, ...others] = await probe('dates#wrongToken')
    expect(others).toEqual([])
    expect(found).toMatchObject({ ...always, decides: 'date', before: [{ world: {} }], world: { afterMs: 3_660_000 } })
  })

  test('a race that the file always won', async () => {
    expect(await probe('order#wrongRace')).toMatchObject([
      { ...always, decides: 'order', world: { order: expect.any(Number) } },
    ])
  })

  test('parts that come in the wrong order', async () => {
    expect(await probe('order#wrongParts')).toMatchObject([
      { ...always, decides: 'order', world: { order: expect.any(Number) } },
    ])
  })

  test('too little time left, and the most that is too little', async () => {
    const [found, ...others] = await probe('time-left#wrongDeadline')
    expect(others).toEqual([])
    expect(found).toMatchObject({ code: 'handler-threw', decides: 'time-left' })
    expect(found!.world!.remainingMs! <= 500 && found!.world!.remainingMs! > 480).toBe(true)
  })

  test.each([
    'random#rightIndex',
    'random#rightSample',
    'random#rightDistinct',
    'crypto#rightShard',
    'crypto#rightStore',
    'dates#rightRenewal',
    'dates#rightUptime',
    'dates#rightToken',
    'order#rightRace',
    'order#rightParts',
    'order#rightQueue',
    'time-left#rightDeadline',
    'time-left#rightRefusal',
  ])('%s is right', async (name) => {
    expect(await probe(name)).toEqual([])
  })
})

describe('A finding that does not always repeat', () => {
  async function diagnosed(handler: HandlerSource, world?: Parameters<typeof diagnose>[3]) {
    const session = await sessionOf(handler)
    const request = baselineOf(session.gateway.routes)
    let signature: string | undefined
    for (let i = 0; i < 200 && signature === undefined; i++) {
      const [finding] = (await session.attempt(request, 'explore', undefined, world))!.findings
      signature = finding && signatureOf(finding)
    }
    return (await diagnose(session, request, signature!, world))?.circumstances
  }

  test('is put down to what decides, with a value', async () => {
    const circumstances = await diagnosed(named('crypto#wrongShard'))
    expect(circumstances).toMatchObject({
      decides: 'crypto',
      shown: 5,
      tries: 5,
      world: { crypto: { seed: expect.any(Number) } },
    })
    expect(await diagnosed(named('random#wrongIndex'))).toMatchObject({ decides: 'random', shown: 5, tries: 5 })
  })

  test('seen in a world is put down to the one axis of it that matters', async () => {
    const world = { random: { seed: 3 }, crypto: { seed: 4 }, now: Date.parse('2028-02-29T17:00:00Z'), order: 5 }
    expect(await diagnosed(named('dates#wrongRenewal'), world)).toMatchObject({
      decides: 'date',
      world: { now: Date.parse('2028-02-29T00:00:00Z') },
    })
  })

  test('of a bare function is put down to it too', async () => {
    const list = ['a', 'b', 'c']
    const handler = async () => ({ statusCode: 200, body: list[Math.floor(Math.random() * 4)]!.toUpperCase() })
    expect(await diagnosed(handler)).toMatchObject({ decides: 'random', shown: 5, tries: 5 })
  })

  test('is unknown where nothing decides that could be pinned', async () => {
    let calls = 0
    const handler = async () => {
      if (++calls % 3 === 0) throw new Error('every third')
      return { statusCode: 200, body: '' }
    }
    expect(await diagnosed(handler)).toMatchObject({ decides: 'unknown', before: [] })
  })
})

test('Dates are within four years, and of all kinds', () => {
  const now = Date.parse('2026-11-22T07:00:00Z')
  const dates = instantsFrom(now).map((at) => new Date(at))
  for (const date of dates) expect(date.getTime() > now && date.getTime() < now + 4.1 * 365 * 86_400_000).toBe(true)
  const iso = dates.map((date) => date.toISOString())
  for (const kind of [/-02-29T/, /-01-01T00:00:00.000/, /-31T/, /-30T/, /-0\d-0\dT0\d:0\d:0\d/, /\.000Z/, /-1\d-\d\dT/])
    expect(iso.filter((text) => kind.test(text)).length).toBeGreaterThan(0)
  expect(dates.some((date) => date.getUTCDay() === 0)).toBe(true)
})

test('Seeds begin as they are said to', () => {
  const drawn = (seed: number, draw: number) => {
    const numbers = numbersOf({ seed })
    for (let i = 0; i < draw; i++) numbers()
    return numbers()
  }
  const first = (seed: number) => {
    const bytes = Buffer.alloc(2)
    bytesOf({ seed })(bytes)
    return bytes
  }
  for (const [draw, seed] of lowSeeds.entries())
    expect([draw, Math.round(drawn(seed, draw) * 1_000)]).toEqual([draw, 0])
  for (const [draw, seed] of lowSeeds.entries()) expect([draw, drawn(seed, draw) > 0.0001]).toEqual([draw, true])
  for (const [draw, seed] of highSeeds.entries()) expect([draw, drawn(seed, draw) > 0.9995]).toEqual([draw, true])
  expect(middleSeeds.map((seed) => drawn(seed, 0).toFixed(2))).toEqual(['0.50', '0.50'])
  expect(middleSeeds.map((seed) => drawn(seed, 0) < 0.5)).toEqual([true, false])
  for (const [byte, seed] of byteSeeds) expect([seed, first(seed)[0]]).toEqual([seed, byte])
  for (const [bytes, seed] of twoByteSeeds) expect([seed, first(seed).readUInt16BE()]).toEqual([seed, bytes])
})
