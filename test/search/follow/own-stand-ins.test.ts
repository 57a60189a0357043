import { expect, it } from 'vitest'
import { makeStandIns } from '../../../src/search/follow/own-stand-ins.ts'
import { bad, found, no, ok, type Event } from '../found.ts'

it('gives each mark a text of its own that fits, and the same each time', () => {
  const standFor = makeStandIns()
  const code = String.raw`^[A-Z]+-\d{1,4}$`
  const [first, second] = ['qzaa', 'qzab'].map((mark) => standFor(mark, 'VK-5', code))
  expect(first).toBe('VK-5')
  expect(second).toBe('VK-6')
  expect(standFor('qzab', 'VK-5', code)).toBe('VK-6')
  expect(standFor('qzac', 'a@example.com', String.raw`^\S+@\S+$`)).toBe('a@example.com')
  expect(standFor('qzad', 'a@example.com', String.raw`^\S+@\S+$`)).toBe('b@example.com')
})

it('has no other where only one text fits', () => {
  const standFor = makeStandIns()
  expect(['qzaa', 'qzab'].map((mark) => standFor(mark, 'EUR', '^EUR$'))).toEqual(['EUR', 'EUR'])
})

it('two values of one form, each looked up in a table of its own', async () => {
  const lots = new Map([
    ['LOT-12', 'free'],
    ['LOT-77', 'held'],
  ])
  const places = new Map([
    ['RACK-1', { shop: undefined }],
    ['SHOP-1', { shop: 'North' }],
  ])
  const isCode = (value: unknown): value is string => typeof value === 'string' && /^[A-Z]+-\d{1,4}$/.test(value)
  const withShop = (shopOf: (place: { shop: string | undefined }) => string) => async (event: Event) => {
    let move: { lot?: unknown; to?: unknown } | null
    try {
      move = JSON.parse(event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? ''))
    } catch {
      return bad
    }
    if (!isCode(move?.lot) || !isCode(move.to)) return bad
    const [state, place] = [lots.get(move.lot), places.get(move.to)]
    if (state === undefined || place === undefined) return no
    return ok(state === 'held' ? shopOf(place) : 'moved')
  }
  expect(await found(withShop(({ shop }) => shop!.trim()))).toEqual([
    'handler-threw POST / {"lot":"LOT-77","to":"RACK-1"}',
  ])
  expect(await found(withShop(({ shop }) => shop ?? 'no shop'))).toEqual([])
})
