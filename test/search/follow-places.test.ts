import { createHmac, timingSafeEqual } from 'node:crypto'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import { restApi } from 'proxyproof'
import { bad, found, no, ok, type Event, type EventV1 } from './found.ts'

// Where a name or a value stands is found out too; each handler has a twin that is right.

const denied = { statusCode: 401, headers: { 'content-type': 'text/plain' }, body: 'denied' }

it('a body that is wanted only behind headers', async () => {
  type Push = { ref?: unknown; commits?: unknown }
  const withHead = (headOf: (commits: readonly { id: string }[]) => string) => {
    const hooks = new Map([
      ['push', ({ ref, commits }: Push) => (ref === 'main' && Array.isArray(commits) ? ok(headOf(commits)) : bad)],
      ['ping', () => ok('pong')],
    ])
    return async ({ headers, body }: Event) => {
      if (headers['x-hook-token'] !== 'local-2c91') return denied
      const hook = hooks.get(headers['x-hook'] ?? '')
      if (hook === undefined) return ok('ignored')
      try {
        const payload = JSON.parse(body ?? '') as Push | null
        if (typeof payload !== 'object' || payload === null) return bad
        return hook(payload)
      } catch (error) {
        if (error instanceof SyntaxError) return bad
        throw error
      }
    }
  }
  const [finding] = await found(withHead((commits) => commits.at(-1)!.id))
  expect(finding).toBe(
    'handler-threw POST / content-type: application/json x-hook-token: local-2c91 x-hook: push {"ref":"main","commits":[]}',
  )
  expect(await found(withHead((commits) => String(commits.at(-1)?.id)))).toEqual([])
})

it('user and password of Basic credentials', async () => {
  const users = new Map([['oncall', Buffer.from('ember-lattice')]])
  const withCheck = (isSame: (given: Buffer, expected: Buffer) => boolean) => async (event: Event) => {
    const [scheme = '', token = ''] = (event.headers['authorization'] ?? '').split(' ')
    if (scheme.toLowerCase() !== 'basic') return denied
    const [user = '', password = ''] = Buffer.from(token, 'base64').toString().split(':')
    const expected = users.get(user)
    return expected && isSame(Buffer.from(password), expected) ? ok('hello') : denied
  }
  expect(await found(withCheck(timingSafeEqual))).toEqual(['handler-threw GET / authorization: Basic b25jYWxs'])
  const isSame = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b)
  expect(await found(withCheck(isSame))).toEqual([])
})

it('a secret of as many characters that has more bytes', async () => {
  const isSame = (given: string, expected: string) =>
    given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected))
  const isSameText = (given: string, expected: string) =>
    Buffer.byteLength(given) === Buffer.byteLength(expected) &&
    timingSafeEqual(Buffer.from(given), Buffer.from(expected))
  const withPin = (holds: typeof isSame) => async (event: Event) => {
    try {
      const { door, pin } = JSON.parse(event.body ?? '') as Record<string, unknown>
      return door === 'loading-bay' && typeof pin === 'string' && holds(pin, '70-3316') ? ok('open') : denied
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof TypeError) return bad
      throw error
    }
  }
  expect(await found(withPin(isSame))).toEqual([
    'handler-threw POST / content-type: application/json {"door":"loading-bay","pin":"aaaaaa\u00e9"}',
  ])
  expect(await found(withPin(isSameText))).toEqual([])

  const withSignature = (holds: typeof isSame) => async (event: Event) => {
    const digest = createHmac('sha256', 'local-77f0')
      .update(event.body ?? '')
      .digest('hex')
    return holds(event.headers['x-depot-signature'] ?? '', digest) ? ok('taken') : denied
  }
  expect(await found(withSignature(isSame))).toEqual([`handler-threw GET / x-depot-signature: ${'a'.repeat(63)}\u00e9`])
  expect(await found(withSignature(isSameText))).toEqual([])
})

it('what the third segment of a path names', async () => {
  const shows = new Map([['night-train', { episodes: [] as string[] }]])
  const withLatest = (latest: (episodes: readonly string[]) => string) => {
    const views = new Map([['latest', latest]])
    return async ({ rawPath }: Event) => {
      const [, root, id = '', view = '', ...rest] = rawPath.split('/')
      const show = root === 'shows' && rest.length === 0 ? shows.get(id) : undefined
      const render = views.get(view)
      return show && render ? ok(render(show.episodes)) : no
    }
  }
  expect(await found(withLatest((episodes) => episodes[0]!.trim()))).toEqual([
    'handler-threw GET /shows/night-train/latest',
  ])
  expect(await found(withLatest((episodes) => episodes[0] ?? 'none'))).toEqual([])
})

it('what is read of a request only where its path names a row, which other paths are answered as unknown', async () => {
  const prices = new Map([['tea', 450]])
  const withFormat = (format: (amount: number, currency: string) => string) => async (event: Event) => {
    const [root, sku, ...rest] = event.rawPath.split('/').filter(Boolean)
    if (root !== 'prices' || rest.length > 0) return no
    const title = event.queryStringParameters?.['title'] ?? ''
    if (sku === undefined) return ok(title + [...prices.keys()].join())
    const amount = prices.get(sku)
    const currency = event.queryStringParameters?.['currency'] ?? 'EUR'
    if (amount === undefined) return no
    return currency.length === 3 ? ok(format(amount, currency)) : bad
  }
  const format = (amount: number, currency: string) =>
    new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount)
  const [finding] = await found(withFormat(format))
  expect(finding).toMatch(/^handler-threw GET \/prices\/tea\?currency=/)
  const isCode = (text: string) => /^[A-Z]{3}$/i.test(text)
  expect(await found(withFormat((amount, code) => (isCode(code) ? format(amount, code) : String(amount))))).toEqual([])
})

it('two values of a path, each of another table', async () => {
  const inboxes = new Map([
    [
      'ines',
      new Map([
        ['archive', undefined],
        ['sent', 'a'],
      ]),
    ],
  ])
  const withCount =
    (count: (folder: string | undefined) => number) =>
    async ({ rawPath }: Event) => {
      const [, user = '', name = ''] = /^\/inboxes\/([^/]+)\/([^/]+)\/unread$/.exec(rawPath) ?? []
      const folders = inboxes.get(user)
      return folders?.has(name) ? ok(String(count(folders.get(name)))) : no
    }
  expect(await found(withCount((folder) => folder!.length))).toEqual(['handler-threw GET /inboxes/ines/archive/unread'])
  expect(await found(withCount((folder) => folder?.length ?? 0))).toEqual([])
})

it('a cookie that is looked for by its start, and decoded', async () => {
  const withDecode = (decode: (text: string) => string) => async (event: Event) =>
    ok(decode(event.cookies?.find((cookie) => cookie.startsWith('theme='))?.slice(6) ?? ''))
  expect(await found(withDecode(decodeURIComponent))).toEqual(['handler-threw GET / cookie: theme=%'])
  expect(await found(withDecode((text) => text))).toEqual([])
})

it('a count that is used only where something else is not chosen', async () => {
  const rows = [{ day: 'monday', revenue: 1199.5 }]
  const withMost =
    (most: number) =>
    async ({ rawPath, queryStringParameters = {} }: Event) => {
      if (rawPath !== '/sales') return no
      const { format = 'json', columns = 'day,revenue', precision = '2' } = queryStringParameters
      const names = columns.split(',')
      if (!['json', 'csv'].includes(format) || !names.every((name) => ['day', 'revenue'].includes(name))) return bad
      if (!/^\d+$/.test(precision) || Number(precision) > most) return bad
      if (format === 'json') return ok(JSON.stringify(rows))
      const cell = (row: (typeof rows)[0], name: string) =>
        name === 'revenue' ? row.revenue.toFixed(Number(precision)) : row.day
      return ok(rows.map((row) => names.map((name) => cell(row, name)).join()).join('\n'))
    }
  expect(await found(withMost(Infinity))).toEqual(['handler-threw GET /sales?format=csv&precision=101'])
  expect(await found(withMost(100))).toEqual([])
})

it('an encoding that is one of a table', async () => {
  const encoders = { gzip: gzipSync, br: brotliCompressSync }
  type Name = keyof typeof encoders
  const withBinary = (isBinary: (name: Name) => boolean) => async (event: Event) => {
    const accepted = (event.headers['accept-encoding'] ?? '').split(',').map((one) => one.trim())
    const name = (Object.keys(encoders) as Name[]).find((one) => accepted.includes(one))
    if (name === undefined) return ok('plain')
    const body = encoders[name]('long enough').toString(isBinary(name) ? 'base64' : 'utf8')
    const headers = { 'content-type': 'text/plain', 'content-encoding': name }
    return { statusCode: 200, headers, body, isBase64Encoded: isBinary(name) }
  }
  expect(await found(withBinary((name) => name === 'gzip'))).toEqual(['body-corrupted GET / accept-encoding: br'])
  expect(await found(withBinary(() => true))).toEqual([])
})

it('a part alone of what PATCH changes, where the whole is hard to get right', async () => {
  const states = ['planned', 'moved', 'done']
  const isDay = /^\d{4}-\d{2}-\d{2}$/
  const week = 7 * 86_400_000
  const withSpan = (startOf: (span: { from: string } | undefined) => string) => async (event: Event) => {
    if (event.requestContext.http.method !== 'PATCH') return no
    let visit: { state?: unknown; span?: { from: string; to: string } } | null
    try {
      visit = JSON.parse(
        event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? ''),
      )
    } catch {
      return bad
    }
    if (typeof visit !== 'object' || visit === null) return bad
    const { state, span } = visit
    const wrong = [
      ...(state === undefined || states.includes(state as string) ? [] : ['state is not one of those']),
      ...(span === undefined || typeof span === 'object' ? [] : ['span must be an object']),
      ...(typeof span === 'object' && !isDay.test(span?.from) ? ['span.from must be a date'] : []),
      ...(typeof span === 'object' && !isDay.test(span?.to) ? ['span.to must be a date'] : []),
      ...(typeof span === 'object' && !(Date.parse(span?.to) > Date.parse(span?.from) + week)
        ? ['span is too short']
        : []),
    ]
    if (wrong.length > 0) return { ...bad, body: wrong.join('; ') }
    return ok(state === 'moved' ? startOf(span) : 'kept')
  }
  expect(await found(withSpan((span) => span!.from.slice(0, 10)))).toEqual(['handler-threw PATCH / {"state":"moved"}'])
  expect(await found(withSpan((span) => span?.from ?? 'open'))).toEqual([])
})

it('a line break in what comes back in a header', async () => {
  const withTarget = (targetOf: (text: string) => string) => async (event: Event) => {
    const { token, days, target } = event.queryStringParameters ?? {}
    if (!token || !days || !target) return denied
    return { statusCode: 301, headers: { location: targetOf(target), 'x-days': encodeURIComponent(days) } }
  }
  const [finding, ...others] = await found(withTarget((text) => text))
  expect(finding).toMatch(/^header-injection GET \/\?(?=.*token=.)(?=.*days=.)(?=.*target=%0A)/)
  expect(others).toEqual([])
  expect(await found(withTarget(encodeURIComponent))).toEqual([])
})

it('two parts of one segment of a path', async () => {
  const crests = new Map([['ashford', 1.25], ['dover', undefined]]) // prettier-ignore
  const withRatio =
    (ratioOf: (crest: string) => string) =>
    async ({ rawPath }: Event) => {
      const [, crest = '', format] = /^\/crests\/([a-z]+)\.([a-z]+)$/.exec(rawPath) ?? []
      if (!crests.has(crest)) return no
      if (format === 'png') return ok('an image')
      return format === 'json' ? ok(ratioOf(crest)) : bad
    }
  expect(await found(withRatio((crest) => crests.get(crest)!.toFixed(2)))).toEqual([
    'handler-threw GET /crests/dover.json',
  ])
  expect(await found(withRatio((crest) => String(crests.get(crest))))).toEqual([])
})

it('a choice that makes a difference with one that is as good as others', async () => {
  const validate = new Ajv({ allErrors: true }).compile({
    properties: {
      shelf: { enum: ['open', 'loan', 'returns', 'rare'] },
      binding: { enum: ['cloth', 'paper', 'board', 'vellum'] },
      tongue: { enum: ['nl', 'fy', 'da', 'no'] },
      view: { enum: ['cover', 'spine', 'title', 'plate', 'index'] },
    },
  })
  const plates: Record<string, { name: string }> = { cover: { name: 'c' }, spine: { name: 's' }, title: { name: 't' } }
  plates['plate'] = { name: 'p' }
  const withPlate = (nameOf: (plate: { name: string } | undefined) => string) => async (event: Event) => {
    const query: Record<string, string> & { view: string } = { view: 'cover', ...event.queryStringParameters }
    if (!validate(query)) return { ...bad, body: validate.errors!.map(({ instancePath }) => instancePath).join() }
    return ok(query['shelf'] === 'rare' ? `by hand: ${nameOf(plates[query.view]).length}` : 'at the desk')
  }
  expect(await found(withPlate((plate) => plate!.name))).toEqual(['handler-threw GET /?shelf=rare&view=index'])
  expect(await found(withPlate((plate) => plate?.name ?? ''))).toEqual([])
})

it('a body that is wanted only of a row, where a body is read before the row is looked up', async () => {
  const invoices = new Map([
    ['INV-1041', { tax: { rate: 0.19 } }],
    ['INV-0007', { tax: null }],
  ])
  const withTax = (taxOf: (tax: { readonly rate: number } | null) => number) => async (event: EventV1) => {
    let note: { readonly reason?: string } | null
    try {
      note = JSON.parse(event.body ?? '') as { readonly reason?: string } | null
    } catch {
      return bad
    }
    const invoice = invoices.get(event.pathParameters?.['id'] ?? '')
    if (!invoice) return no
    return note?.reason === 'pricing' ? ok(String(taxOf(invoice.tax))) : bad
  }
  const wrong = withTax((tax) => tax!.rate * 100)
  const routes = restApi({ routes: ['POST /invoices/{id}/credit-notes'] })
  expect(await found(wrong, routes)).toEqual([
    expect.stringMatching(/^handler-threw POST \/invoices\/INV-0007\/credit-notes .*\{"reason":"pricing"\}$/),
  ])
  expect(
    await found(
      withTax((tax) => (tax?.rate ?? 0) * 100),
      routes,
    ),
  ).toEqual([])
})
