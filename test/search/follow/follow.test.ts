import { expect, it } from 'vitest'
import { bad, found, no, ok, type Event } from '../found.ts'

// What stands behind several comparisons is reached from one to the next; none of these values stands in a comparison of the source.

const stock = new Map([
  ['T-1001', { status: 'open', note: 'on fire' }],
  ['T-1002', { status: 'archived', note: null }],
])
const moves = Object.fromEntries([['open', ['closed']]]) as Record<string, string[]>
const renderers = new Map([
  ['text/plain', ({ note }: { note: string | null }) => `note: ${note ?? '-'}`],
  ['text/csv', ({ note }: { note: string | null }) => note!.replaceAll(',', ' ')],
])

it('a row of a path, and then what it is asked for', async () => {
  const handlerWith =
    (render: (type: string, row: { note: string | null }) => string | undefined) => async (event: Event) => {
      const [, root, id, ...rest] = event.rawPath.split('/')
      const row = root === 'tickets' && rest.length === 0 ? stock.get(id ?? '') : undefined
      const text = row && render(event.headers['accept'] ?? 'text/plain', row)
      return text === undefined ? no : ok(text)
    }
  expect(await found(handlerWith((type, row) => renderers.get(type)?.(row)))).toEqual([
    'handler-threw GET /tickets/T-1002 accept: text/csv',
  ])
  expect(await found(handlerWith((type, { note }) => renderers.get(type)?.({ note: note ?? '' })))).toEqual([])
})

it('a table that a key of a body is looked up in, behind a format', async () => {
  const handlerWith = (next: (status: string) => string[] | undefined) => async (event: Event) => {
    const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : event.body
    let body: { id?: unknown; to?: unknown } | null = null
    try {
      body = JSON.parse(text ?? 'null')
    } catch {
      return no
    }
    if (typeof body?.to !== 'string' || !body.to.includes('@')) return no
    const row = typeof body.id === 'string' ? stock.get(body.id) : undefined
    return row ? ok(String(next(row.status)?.join())) : no
  }
  expect(await found(handlerWith((status) => moves[status]!.slice()))).toEqual([
    'handler-threw POST / {"to":"@","id":"T-1002"}',
  ])
  expect(await found(handlerWith((status) => moves[status]?.slice()))).toEqual([])
})

it('a pattern for one value, a choice for another', async () => {
  const days = new Set(['day', 'week'])
  const handlerWith =
    (date: (text: string) => string) =>
    async ({ queryStringParameters: query = {} }: Event) => {
      if (!days.has(query['by'] ?? '') || !/^\d{4}-\d\d-\d\d$/.test(query['from'] ?? '')) return no
      return ok(date(query['from']!))
    }
  const [first, ...others] = await found(handlerWith((text) => new Date(text).toISOString()))
  expect(first).toMatch(/^handler-threw GET \/\?(?:by=(?:day|week)&from=[\d-]{10}|from=[\d-]{10}&by=(?:day|week))$/)
  expect(others).toEqual([])
  expect(await found(handlerWith((text) => text))).toEqual([])
})

it('what fits a pattern, and is not what it is used as', async () => {
  const handlerWith =
    (localeOf: (lang: string) => string) =>
    async ({ rawPath, queryStringParameters: query = {} }: Event) => {
      const lang = query['lang'] ?? 'en-GB'
      if (rawPath !== '/prices' || !/^[a-z]{2}([-_][A-Z]{2})?$/.test(lang)) return no
      return ok(new Intl.NumberFormat(localeOf(lang)).format(1))
    }
  const [first, ...others] = await found(handlerWith((lang) => lang))
  expect(first).toMatch(/^handler-threw GET \/prices\?lang=[a-z]{2}_[A-Z]{2}$/)
  expect(others).toEqual([])
  expect(await found(handlerWith((lang) => lang.replace('_', '-')))).toEqual([])
})

it('a value of a table for which a pattern lets no mark through', async () => {
  const rows = [
    { month: '2023-11', booked: 120 },
    { month: '2023-12', booked: 0 },
  ]
  const handlerWith =
    (shareOf: (booked: number) => number) =>
    async ({ queryStringParameters: query = {} }: Event) => {
      if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(query['month'] ?? '')) return no
      const row = rows.find(({ month }) => month === query['month'])
      return row === undefined ? no : ok(String(BigInt(shareOf(row.booked))))
    }
  expect(await found(handlerWith((booked) => 240 / booked))).toEqual(['handler-threw GET /?month=2023-12'])
  expect(await found(handlerWith((booked) => 240 / (booked || 240)))).toEqual([])
})

it('two names of the same table that may not be the same, and what is behind them', async () => {
  const prices = new Map([
    ['basic', 9],
    ['team', 29],
    ['scale', 99],
  ])
  const handlerWith =
    (isCode: (currency: string) => boolean) =>
    async ({ queryStringParameters: { from = '', to = '', currency = 'EUR' } = {} }: Partial<Event>) => {
      const [price, next] = [prices.get(from), prices.get(to)]
      if (price === undefined || next === undefined || !isCode(currency)) return no
      if (next <= price) return ok('nothing to pay')
      return ok((next - price).toLocaleString('en', { style: 'currency', currency }))
    }
  const [first, ...others] = await found(handlerWith((code) => code.length === 3))
  expect(first).toMatch(/^handler-threw GET \/\?/)
  expect(new URLSearchParams(first!.split('?')[1]).get('currency')).toHaveLength(3)
  expect(others).toEqual([])
  expect(await found(handlerWith((code) => /^[A-Z]{3}$/.test(code)))).toEqual([])
})

it('a body that is read of a copy of the event, behind a row of a path', async () => {
  const handlerWith = (next: (action: string) => string) => (given: Event) => handle({ ...given }, next)
  const handle = async (event: Event, next: (action: string) => string) => {
    const [, root, id, ...rest] = event.rawPath.split('/')
    if (root !== 'tickets' || rest.length > 0 || !stock.has(id ?? '')) return no
    const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : event.body
    try {
      const { action } = JSON.parse(text ?? 'null') as { action: unknown }
      if (action !== 'reopen') return bad
    } catch {
      return bad
    }
    return ok(next('reopen'))
  }
  const [first, ...others] = await found(handlerWith((action) => moves[action]![0]!))
  expect(first).toMatch(
    /^handler-threw \w+ \/tickets\/T-100[12](?: content-type: application\/json)? \{"action":"reopen"\}$/,
  )
  expect(others).toEqual([])
  expect(await found(handlerWith((action) => moves[action]?.[0] ?? 'none'))).toEqual([])
})

it('a name that no header and no cookie can have is none', async () => {
  const handler = async ({ headers }: Event) => {
    const tags = (headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim())
    const seats = (headers['cookie'] ?? '').split('; ').map((cookie) => cookie.slice(cookie.indexOf('=') + 1))
    return { statusCode: tags.includes('"99c6 ab"') || seats.includes('row 7; seat 1') ? 304 : 200 }
  }
  expect(await found(handler)).toEqual([])
})

function objectIn(body: string | undefined): { hour?: unknown; waits?: unknown } {
  try {
    return Object(JSON.parse(body ?? '')) as object
  } catch {
    return {}
  }
}

it('values that are compared one by one, in order and by their kind', async () => {
  const rooms = [
    { name: 'attic', from: 9, to: 17 },
    { name: 'lab', from: 8, to: 18 },
  ]
  const statuses: Record<string, number> = { booked: 201, closed: 409 }
  const handlerWith =
    (codes: Record<string, number>) =>
    async ({ rawPath, body }: Event) => {
      const room = rooms.find(({ name }) => rawPath === `/rooms/${name}`)
      const { hour, waits } = objectIn(body)
      if (room === undefined) return no
      if (typeof hour !== 'number') return { ...ok('hour is a number'), statusCode: 422 }
      const isOpen = hour >= room.from && hour < room.to
      const state = room.name === 'lab' && hour === 11 && waits === true ? 'waits' : isOpen ? 'booked' : 'closed'
      return { ...ok(state), statusCode: codes[state]!.valueOf() }
    }
  expect(await found(handlerWith(statuses))).toEqual([
    'handler-threw POST /rooms/lab content-type: application/json {"hour":11,"waits":true}',
  ])
  expect(await found(handlerWith({ ...statuses, waits: 202 }))).toEqual([])
})

it('a header by whatever name the handler looks for', async () => {
  const handlerWith = (slow: string | undefined) => async (event: Event) => {
    const [, plan] = Object.entries(event.headers).find(([name]) => name.toLowerCase() === 'x-plan') ?? []
    return plan === 'gold' ? ok(slow!.trim()) : ok('none')
  }
  expect(await found(handlerWith(undefined))).toEqual(['handler-threw GET / x-plan: gold'])
  expect(await found(handlerWith('slow'))).toEqual([])
})
