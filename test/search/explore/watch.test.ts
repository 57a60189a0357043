import { expect, test } from 'vitest'
import type { Finding } from '../../../src/check/finding.ts'
import { httpRequest } from '../../../src/http/request.ts'
import { makeCollection } from '../../../src/search/session/collect.ts'
import type { Session, Trial } from '../../../src/search/session/session.ts'
import { makeWatch } from '../../../src/search/explore/watch.ts'

/** A trial of `GET /` that failed there. */
const failedAt = (place: string): Trial => {
  const finding = {
    code: 'handler-threw',
    level: 'error',
    evidence: { tier: 'unknown', source: 'a' },
    place,
    facts: {},
  }
  const exchange = { request: httpRequest({ path: '/' }), facts: { settledBy: 'throw' } }
  return { exchange, findings: [finding as Finding] } as unknown as Trial
}

/** A session in which a new container always fails in the same place. */
const sessionOf = (alone: Trial, isSpent = false) =>
  ({
    budget: { isSpent: () => isSpent },
    invoker: { renew: async () => {} },
    refresh: async () => true,
    sequence: async () => [alone],
  }) as unknown as Session

const placesOf = (collection: ReturnType<typeof makeCollection>) => collection.all().map(({ finding }) => finding.place)

test.each([
  ['warm', 'cold', ['cold']],
  ['same', 'same', ['same']],
])('learned on a used container at %s, shown by a new one at %s: told as %j', async (used, alone, told) => {
  const collection = makeCollection(5, () => 1)
  collection.add(failedAt(used))
  await makeWatch(sessionOf(failedAt(alone)), collection)
  expect(placesOf(collection)).toEqual(told)
})

test('met while exploring at one place, shown by a new container at another: told as that', async () => {
  const collection = makeCollection(5, () => 1)
  const watch = await makeWatch(sessionOf(failedAt('cold')), collection)
  const trial = failedAt('warm')
  await watch!.explored(trial, collection.add(trial))
  expect(placesOf(collection)).toEqual(['cold'])
  expect(watch!.suspects.map(({ finding }) => finding.place)).toEqual(['warm'])
})

test('met when the room that the runner leaves is used up: told as it was met', async () => {
  const collection = makeCollection(5, () => 1)
  const watch = await makeWatch(sessionOf(failedAt('cold'), true), collection)
  const trial = failedAt('warm')
  await watch!.explored(trial, collection.add(trial))
  expect(placesOf(collection)).toEqual(['warm'])
})

test.each([
  ['at once', 0, 10],
  ['slowly', 25, 4],
])('a container that is renewed %s is renewed the less often', async (_, ms, renewals) => {
  let renewed = -1
  const session = {
    ...sessionOf(failedAt('cold')),
    refresh: () => new Promise((resolve) => setTimeout(() => resolve(++renewed >= 0), ms)),
  } as unknown as Session
  const watch = await makeWatch(
    session,
    makeCollection(5, () => 1),
  )
  const fine = { ...failedAt('nowhere'), findings: [] }
  for (let i = 0; i < 80; i++) await watch!.explored(fine, [])
  expect(renewed).toBeLessThanOrEqual(renewals)
  expect(renewed).toBeGreaterThan(2)
})
