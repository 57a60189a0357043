import { validateHeaderValue } from 'node:http'
import { expect, it } from 'vitest'
import { bad, found, no, ok, type Event } from './found.ts'

// What a handler takes apart itself, by patterns and by hand, is found out too; each handler has a twin that is right.

const denied = { statusCode: 401, headers: { 'content-type': 'text/plain' }, body: 'denied' }

const textOf = ({ body = '', isBase64Encoded }: Event) =>
  isBase64Encoded ? Buffer.from(body, 'base64').toString() : body

it('a token of three parts that a pattern takes out of its header', async () => {
  const keys = new Map([['2024-03', { secret: 'a' }]])
  const withSecret =
    (secretOf: (key: { secret: string } | undefined) => string | undefined) => async (event: Event) => {
      const entry = Object.entries(event.headers).find(([name]) => name.toLowerCase() === 'authorization')
      const [, head = ''] = /^Bearer\s+([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(entry?.[1] ?? '') ?? []
      let header: { alg?: unknown; kid?: string } | null
      try {
        header = JSON.parse(Buffer.from(head, 'base64url').toString()) as typeof header
      } catch {
        return denied
      }
      if (header?.alg !== 'HS256') return denied
      return secretOf(keys.get(header.kid ?? '')) === 'b' ? ok('in') : denied
    }
  const [finding] = await found(withSecret((key) => key!.secret))
  expect(finding).toBe('handler-threw GET / authorization: Bearer eyJhbGciOiJIUzI1NiJ9.a.a')
  expect(await found(withSecret((key) => key?.secret))).toEqual([])
})

it('a document of which a pattern takes fields and arguments', async () => {
  const fields = new Map([['book', (id: unknown) => `book ${id}`]])
  const document = /^(?:query\b[^{]*)?\{\s*(\w+)\s*(?:\(\s*(\w+)\s*:\s*(\$\w+|"[^"]*"|\d+)\s*\))?\s*\}$/
  const withDefault = (variablesOf: (given: unknown) => Record<string, unknown>) => async (event: Event) => {
    let body: { query?: unknown; variables?: unknown } | null
    try {
      body = JSON.parse(textOf(event)) as typeof body
    } catch {
      return bad
    }
    const [, field = '', , value = ''] = document.exec(String(body?.query)) ?? []
    const resolve = fields.get(field)
    if (resolve === undefined) return bad
    return ok(resolve(value.startsWith('$') ? variablesOf(body?.variables)[value.slice(1)] : value))
  }
  const [finding] = await found(withDefault((given = {}) => given as Record<string, unknown>))
  expect(finding).toMatch(/^handler-threw POST \/ \{"query":"\{book\(a:\$\w\)\}","variables":null\}$/)
  expect(await found(withDefault((given) => (given ?? {}) as Record<string, unknown>))).toEqual([])
})

it('fields of a form that the handler parses itself, one of which leads aside', async () => {
  const withTrim = (trimmed: (value: string | string[] | undefined) => string) => async (event: Event) => {
    if (!(event.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')) return bad
    const form: Record<string, string | string[]> = Object.create(null)
    for (const [name, value] of new URLSearchParams(textOf(event)))
      form[name] = name in form ? [...form[name]!, value] : value
    if (form['website']) return ok('thanks')
    return ok([trimmed(form['name']), trimmed(form['message'])].join())
  }
  const [finding] = await found(withTrim((value = '') => (value as string).trim()))
  expect(finding).toMatch(
    /^handler-threw POST \/ content-type: application\/x-www-form-urlencoded (name|message)(?:=\w?)?&\1(?:=\w?)?$/,
  )
  expect(await found(withTrim((value = '') => String(value).trim()))).toEqual([])
})

it('a part of a body in base64, whose type a pattern is held against', async () => {
  const withName = (extensionOf: (file: RegExpExecArray | null) => string) => async (event: Event) => {
    const type = event.headers['content-type'] ?? ''
    if (!/^multipart\/form-data\b/i.test(type)) return bad
    const boundary = /boundary=([^\s;"]{1,70})/.exec(type)?.[1]
    const parts = boundary === undefined ? [] : textOf(event).split(`--${boundary}`).slice(1, -1)
    const disposition = parts.find((part) => {
      const [, name] = /\bname="([^"]*)"/.exec(part) ?? []
      return name === 'avatar'
    })
    return disposition === undefined ? bad : ok(extensionOf(/\bfilename="([^"]*)"/.exec(disposition)))
  }
  const [finding] = await found(withName((file) => file![1]!))
  expect(finding).toMatch(/^handler-threw POST \/ content-type: multipart\/form-data; boundary=x --x[^]*name="avatar"/)
  expect(await found(withName((file) => file?.[1] ?? ''))).toEqual([])
})

it('columns of a table, in a row that has fewer cells', async () => {
  const wanted = ['email', 'name', 'level']
  const withCell = (cellOf: (cell: string | undefined) => string) => async (event: Event) => {
    if (event.headers['content-type'] !== 'text/csv') return bad
    const [header = [], ...rows] = textOf(event)
      .split('\n')
      .map((line) => line.split(','))
    if (!wanted.every((name) => header.includes(name))) return bad
    return ok(rows.map((row) => wanted.map((name) => cellOf(row[header.indexOf(name)])).join()).join(';'))
  }
  const [finding] = await found(withCell((cell) => cell!.trim()))
  expect(finding).toMatch(/^handler-threw POST \/ content-type: text\/csv (?:\w+,){2}\w+\n\w?$/)
  expect(await found(withCell((cell) => cell?.trim() ?? ''))).toEqual([])
})

it('an object whose keys are looked up in a table', async () => {
  const prices: Record<string, number> = { adult: 12, child: 6 }
  const withDate = (payBefore: (visit: Date) => string) => async (event: Event) => {
    let order: { tickets?: unknown; date?: unknown } | null
    try {
      order = JSON.parse(textOf(event)) as typeof order
    } catch {
      return bad
    }
    const { tickets, date } = order ?? {}
    if (typeof tickets !== 'object' || tickets === null || Array.isArray(tickets)) return bad
    if (typeof date !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(date)) return bad
    let people = 0
    for (const [kind, count] of Object.entries(tickets as object)) {
      if (!Object.hasOwn(prices, kind) || !Number.isInteger(count) || (count as number) < 0) return bad
      people += count as number
    }
    return people === 0 || people > 20 ? bad : ok(payBefore(new Date(`${date}T10:00:00Z`)))
  }
  const [finding] = await found(withDate((visit) => visit.toISOString()))
  expect(finding).toMatch(/^handler-threw POST \/ \{"tickets":\{"(?:adult|child)":\d+\},"date":"\d{4}-\d\d-\d\d"\}$/)
  expect(await found(withDate(String))).toEqual([])
})

it('a value that comes back in a header', async () => {
  const withName = (clean: (name: string) => string) => async (event: Event) => {
    const value = `attachment; filename="${clean(event.queryStringParameters?.['filename'] ?? 'list')}.csv"`
    validateHeaderValue('content-disposition', value)
    return { ...ok('a,b'), headers: { 'content-disposition': value } }
  }
  const printable = (name: string) => name.replace(/[^\x20-\x7e]|["\\]/g, '')
  const [finding] = await found(withName((name) => name.replace(/[\s"\\]/g, '')))
  expect(finding).toMatch(/^handler-threw GET \/\?filename=%C4%80$/)
  expect(await found(withName(printable))).toEqual([])
})

it('what may be left out of a body that gets through', async () => {
  const withComment = (excerpt: (comment: string | undefined) => string) => async (event: Event) => {
    let form: { product?: unknown; rating?: unknown; comment?: string } | null
    try {
      form = JSON.parse(textOf(event)) as typeof form
    } catch {
      return bad
    }
    const { product, rating, comment } = form ?? {}
    if (!['app', 'store'].includes(product as string) || !Number.isInteger(rating)) return bad
    if (comment !== undefined && typeof comment !== 'string') return bad
    return ok((rating as number) <= 2 ? excerpt(comment) : 'thanks')
  }
  const [finding] = await found(withComment((comment) => comment!.slice(0, 80)))
  expect(finding).toMatch(/^handler-threw POST \/ \{"product":"(?:app|store)","rating":[012]\}$/)
  expect(await found(withComment((comment = '') => comment.slice(0, 80)))).toEqual([])
})

it('another method of a path that only who has a key gets to', async () => {
  const keys = { 'ck-front-desk': 'staff' }
  const rows = new Map([
    ['a-301', { state: 'booked' }],
    ['a-302', { state: 'attended' }],
  ])
  const withRefusal = (refuse: () => object) => async (event: Event) => {
    if (!Object.hasOwn(keys, event.headers['x-api-key'] ?? '')) return denied
    const [, root, id = '', ...rest] = event.rawPath.split('/')
    const row = root === 'appointments' && rest.length === 0 ? rows.get(id) : undefined
    if (row === undefined) return no
    switch (`${event.requestContext.http.method} item`) {
      case 'GET item':
        return ok(row.state)
      case 'DELETE item':
        return row.state === 'attended' ? refuse() : ok('cancelled')
      default:
        return bad
    }
  }
  const [finding] = await found(withRefusal(() => JSON.parse('attended') as object))
  expect(finding).toBe('handler-threw DELETE /appointments/a-302 x-api-key: ck-front-desk')
  expect(await found(withRefusal(() => bad))).toEqual([])
})

it('a part of a value that a function of the handler takes out', async () => {
  const gradeOf = (lot = '') => lot.split('.')[2]
  const held = ['north', 7].join('-')
  const withNote = (noteOf: (order: { note?: string }) => string) => async (event: Event) => {
    let order: { lot?: unknown; note?: string } | null
    try {
      order = JSON.parse(textOf(event)) as typeof order
    } catch {
      return bad
    }
    if (typeof order?.lot !== 'string') return bad
    return gradeOf(order.lot) === held ? ok(noteOf(order)) : ok('plain')
  }
  const [finding] = await found(withNote(({ note }) => note!.trim()))
  expect(finding).toBe('handler-threw POST / {"lot":"..north-7"}')
  expect(await found(withNote(({ note = '' }) => String(note)))).toEqual([])
})

it('another extension of a path, where one name is taken out of a segment', async () => {
  const charts = { rain: [3, 5], wind: [] as number[] }
  const withPeak = (peakOf: (values: readonly number[]) => number) => async (event: Event) => {
    const [, name = '', format] = /^\/charts\/([a-z]+)\.(svg|txt)$/.exec(event.rawPath) ?? []
    if (!Object.hasOwn(charts, name)) return no
    const values = charts[name as keyof typeof charts]
    return ok(format === 'svg' ? '<svg/>' : String(peakOf(values)))
  }
  const wrong = withPeak((values) => values.reduce((most, one) => Math.max(most, one)))
  expect(await found(wrong)).toEqual(['handler-threw GET /charts/wind.txt'])
  expect(await found(withPeak((values) => Math.max(0, ...values)))).toEqual([])
})
