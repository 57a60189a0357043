import { expect, it } from 'vitest'
import { found, no, ok, type Event } from '../found.ts'

// Who asks is told apart before any path is, and answered as if the path were unknown.

interface Shop {
  readonly goods: readonly string[]
  readonly opens?: { readonly at: string }
}

const shops: Readonly<Record<string, Shop>> = {
  harbour: { goods: ['rope'], opens: { at: '8:00' } },
  lighthouse: { goods: ['lamps'] },
}

it.each([
  ['a header', ({ headers }: Event) => headers['x-shop']],
  [
    'a header in any case',
    ({ headers }: Event) => Object.entries(headers).find(([name]) => name.toLowerCase() === 'x-shop')?.[1],
  ],
])('finds what is behind %s that names who asks', async (_, nameIn) => {
  const withOpening = (shown: (shop: Shop) => string, asked: (shop: Shop) => string) => async (event: Event) => {
    const { method } = event.requestContext.http
    if (event.rawPath === '/') return ok('shops')
    const name = nameIn(event) ?? ''
    const shop = Object.hasOwn(shops, name) ? shops[name] : undefined
    if (shop === undefined) return no
    if (method === 'OPTIONS') return ok(event.headers['origin'] === undefined ? '' : asked(shop))
    if (event.rawPath === '/goods' && method === 'GET') return ok(shop.goods.join())
    return event.rawPath === '/hours' && method === 'GET' ? ok(shown(shop)) : no
  }
  const right = ({ opens }: Shop) => opens?.at ?? 'never'
  const wrong = ({ opens }: Shop) => opens!.at
  expect(await found(withOpening(wrong, right))).toEqual(['handler-threw GET /hours x-shop: lighthouse'])
  const [byPreflight] = await found(withOpening(right, wrong))
  expect(byPreflight).toMatch(/^handler-threw OPTIONS \/a (?=.*origin: 0)(?=.*x-shop: lighthouse)/)
  expect(await found(withOpening(right, right))).toEqual([])
})
