import { expect, it } from 'vitest'
import { bad, found, ok, type Event, type EventV1 } from '../found.ts'

interface Order {
  readonly items?: readonly { readonly qty?: number }[]
  readonly note?: unknown
}

const withOrder = (use: (order: Order) => string) => async (event: Event) => {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : event.body
  let order: Order | null = null
  try {
    order = JSON.parse(text ?? 'null')
  } catch {
    return bad
  }
  return Array.isArray(order?.items) && order.items.every((item: unknown) => typeof item === 'object' && item !== null)
    ? ok(use(order))
    : bad
}

const failing = (isTooMuch: (order: Order) => boolean) =>
  withOrder((order) => {
    if (isTooMuch(order)) throw new RangeError('too much')
    return 'taken'
  })

it.each<[string, (order: Order) => boolean, RegExp]>([
  ['a length', ({ items = [] }) => items.length > 25, /^\[(?:\{\},|\[\],){25}(?:\{\}|\[\])\]$/],
  [
    'a length, and a number in it',
    ({ items = [] }) => items?.length === 3 && items[0]!.qty! > 12,
    /^\[\{"qty":13\}(?:,(?:\{\}|\[\])){2}\]$/,
  ],
])('a list of objects is made as long as it takes for %s', async (_, isTooMuch, list) => {
  const [finding, ...others] = await found(failing(isTooMuch))
  expect(/^handler-threw POST \/ \{"items":(.*)\}$/.exec(finding!)?.[1]).toMatch(list)
  expect(others).toEqual([])
  expect(await found(failing(() => false))).toEqual([])
})

it('a list is made as long as it takes beside a word', async () => {
  const taking =
    (isRefused: (order: Order) => boolean) =>
    async ({ body }: EventV1) => {
      let order: Order | null = null
      try {
        order = JSON.parse(body ?? 'null')
      } catch {
        return bad
      }
      if (!Array.isArray(order?.items)) return bad
      if (isRefused(order)) throw new RangeError('too much')
      return ok('taken')
    }
  const [finding, ...others] = await found(
    taking(({ items, note }) => items!.length === 3 && note === 'gift'),
    'rest',
  )
  expect(finding).toBe('handler-threw POST / {"items":[0,0,0],"note":"gift"}')
  expect(others).toEqual([])
  expect(
    await found(
      taking(() => false),
      'rest',
    ),
  ).toEqual([])
})

it('what is split in a query is made as many parts', async () => {
  const taking =
    (most: number) =>
    async ({ queryStringParameters: query }: EventV1) => {
      const ids = (query?.['ids'] ?? '').split(',')
      if (ids.length > most) return { ...bad, statusCode: 400 }
      return ids.length > 10 ? { ...ok(''), body: { ids } } : ok(ids.join())
    }
  expect(await found(taking(50), 'rest')).toEqual([`body-not-string GET /?ids=${','.repeat(10)}`])
  expect(await found(taking(10), 'rest')).toEqual([])
})
