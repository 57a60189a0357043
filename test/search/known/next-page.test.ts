import { expect, it } from 'vitest'
import { bad, found, no, ok, type Event } from '../found.ts'

it('the page that an answer hands on, with what is chosen beside it', async () => {
  const entries = [1, 2, 3, 4, 5].map((id) => ({ id, cents: id === 5 ? undefined : id * 100 }))
  const withAmount = (amountOf: (cents: number | undefined) => string) => async (event: Event) => {
    if (event.rawPath !== '/entries') return no
    const { cursor, detail = 'short' } = event.queryStringParameters ?? {}
    if (!['short', 'full'].includes(detail)) return bad
    const after =
      cursor === undefined
        ? 0
        : Number(
            Buffer.from(cursor, 'base64url')
              .toString()
              .replace(/^after:/, ''),
          ) - 40
    if (!entries.some(({ id }) => id === after) && after !== 0) return bad
    const page = entries.filter(({ id }) => id > after).slice(0, 3)
    const last = page.at(-1)?.id ?? 0
    const next = last < entries.length ? Buffer.from(`after:${last + 40}`).toString('base64url') : null
    const items = page.map(({ id, cents }) => (detail === 'full' ? { id, amount: amountOf(cents) } : { id }))
    return ok(JSON.stringify({ items, page: { next } }))
  }
  const [finding] = await found(withAmount((cents) => (cents! / 100).toFixed(2) && cents!.toString()))
  expect(finding).toMatch(/^handler-threw GET \/entries\?(?=.*cursor=YWZ0ZXI6NDM)(?=.*detail=full)/)
  expect(await found(withAmount((cents) => String(cents)))).toEqual([])
})
