import { createHmac, timingSafeEqual } from 'node:crypto'
import { expect, it } from 'vitest'
import { bad, found, no, ok, type Event } from './found.ts'

// Parts of a value, and what leads aside; each handler has a twin that is right.

const isSame = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b)

it('what is read only where a field for robots is empty', async () => {
  const withNumber = (numberOf: (form: URLSearchParams) => string) => async (event: Event) => {
    if (event.headers['content-type'] !== 'application/x-www-form-urlencoded' || event.body === undefined) return bad
    const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body
    const form = new URLSearchParams(text)
    if (form.get('homepage')) return ok('thanks')
    if (!/^[^@\s]+@[^@\s]+$/.test(form.get('email') ?? '')) return bad
    return ok(form.get('topic') === 'order' ? numberOf(form) : 'question')
  }
  const wrong = withNumber((form) => form.get('number')!.trim())
  expect(await found(wrong)).toEqual([expect.stringMatching(/^handler-threw POST \/ .*&topic=order$/)])
  expect(await found(withNumber((form) => form.get('number') ?? ''))).toEqual([])
})

it('members of a list, behind other routes', async () => {
  const contacts = new Map([['c1', { version: 3 }]])
  const withUpdate = (versionOf: (id: string) => unknown) => {
    const operations = new Map([
      ['read', ({ id }: { id: string }) => contacts.has(id)],
      ['update', ({ id, name }: { id: string; name?: string }) => (name ? versionOf(id) : 'name')],
    ])
    const routes: Record<string, (body: unknown) => unknown> = {
      'GET /': () => 'home',
      'GET /contacts': () => 'contacts',
      'GET /health': () => 'fine',
      'GET /version': () => '1',
      'POST /batch': (list) =>
        Array.isArray(list) && list.map((one: { op: string; id: string }) => operations.get(one?.op)?.(one)),
    }
    return async ({ requestContext, rawPath, body }: Event) => {
      const route = `${requestContext.http.method} ${rawPath}`
      if (!Object.hasOwn(routes, route)) return no
      try {
        return ok(JSON.stringify(routes[route]!(JSON.parse(body ?? 'null'))))
      } catch (error) {
        if (error instanceof SyntaxError) return bad
        throw error
      }
    }
  }
  const [finding] = await found(withUpdate((id) => contacts.get(id)!.version))
  expect(finding).toMatch(
    /^handler-threw POST \/batch (?:content-type: application\/json )?\[\{"op":"update","name":(?:1|"\w")\}\]$/,
  )
  expect(await found(withUpdate((id) => contacts.get(id)?.version))).toEqual([])
})

it('what is left of a cursor without its prefix', async () => {
  const withNumber = (numberOf: (text: string) => bigint | undefined) => async (event: Event) => {
    const cursor = event.queryStringParameters?.['cursor'] ?? ''
    if (cursor.startsWith('seq_')) return ok(String(numberOf(cursor.slice(4))))
    return /^\d{1,9}$/.test(cursor) ? ok(String(BigInt(cursor))) : bad
  }
  expect(await found(withNumber((text) => BigInt(text)))).toEqual([
    expect.stringMatching(/^handler-threw GET \/\?cursor=seq_\S+$/),
  ])
  expect(await found(withNumber((text) => (/^\d+$/.test(text) ? BigInt(text) : undefined)))).toEqual([])
})

it('a cookie that is taken apart at its last dot, and the header that holds it', async () => {
  const signatureOf = (login: string) => createHmac('sha256', 'local').update(login).digest('base64url')
  const withCheck = (check: (a: Buffer, b: Buffer) => boolean) => async (event: Event) => {
    const all = [...(event.cookies ?? []), event.headers['Cookie'] ?? '']
    const cookie = all.find((one) => one.startsWith('member='))?.slice(7) ?? ''
    const dot = cookie.lastIndexOf('.')
    if (dot < 1) return ok('who?')
    const signature = Buffer.from(signatureOf(cookie.slice(0, dot)))
    return check(Buffer.from(cookie.slice(dot + 1)), signature) ? ok('hello') : no
  }
  expect(await found(withCheck(timingSafeEqual))).toEqual([
    expect.stringMatching(/^handler-threw GET \/ cookie: member=\w\.$/),
  ])
  expect(await found(withCheck(isSame))).toEqual([])
})

it('a bound that is met first where something else is refused', async () => {
  const widths = [320, 800, 1600]
  const integer = (text: string, low: number, high: number) => {
    const number = Number(text)
    return Number.isInteger(number) && number >= low && number <= high ? number : undefined
  }
  const withWidth = (fitting: (width: number) => number | undefined) => async (event: Event) => {
    const { width = '320', density = '1' } = event.queryStringParameters ?? {}
    const [pixels, times] = [integer(width, 1, 2000), integer(density, 1, 2)]
    if (pixels === undefined || times === undefined) return bad
    return ok(`${fitting(pixels * times)!.toFixed(0)}`)
  }
  const first = (least: number) => widths.find((width) => width >= least)
  expect(await found(withWidth(first))).toEqual([expect.stringMatching(/^handler-threw GET \/\?width=\d{4}$/)])
  expect(await found(withWidth((least) => first(least) ?? widths.at(-1)))).toEqual([])
})

it('the type of a file in a form, which need not be there', async () => {
  const withType = (typeOf: (lines: Record<string, string>) => string) => async (event: Event) => {
    const [, boundary] = /^multipart\/form-data; *boundary=(\w+)$/.exec(event.headers['content-type'] ?? '') ?? []
    if (boundary === undefined || event.body === undefined) return bad
    const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('latin1') : event.body
    for (const part of text.split(`--${boundary}\r\n`).slice(1)) {
      const [head = '', data = ''] = part.split('\r\n\r\n')
      const lines = Object.fromEntries(head.split('\r\n').map((line) => line.toLowerCase().split(': ', 2)))
      const disposition = String(lines['content-disposition'])
      const [, name] = / name="([^"]*)"/.exec(disposition) ?? []
      const [, file] = / filename="([^"]+)"/.exec(disposition) ?? []
      if (name === 'photo' && file !== undefined && data !== '') return ok(typeOf(lines))
    }
    return bad
  }
  const [finding] = await found(withType((lines) => lines['content-type']!.split('/')[0]!))
  expect(finding).toMatch(
    /^handler-threw POST \/ content-type: multipart\/form-data.* name="photo".* filename="[^"]+"/s,
  )
  expect(await found(withType((lines) => lines['content-type'] ?? 'text/plain'))).toEqual([])
})

it('more words than were asked for first', async () => {
  const areas = new Map([['N', 'north'], ['S', 'south']]) // prettier-ignore
  const withPhotos = (isImage: (type: string | null) => boolean) => async (event: Event) => {
    const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? '')
    const form = new URLSearchParams(text)
    const [keyword, area = '', ...street] = (form.get('text') ?? '').trim().split(/\s+/)
    if (keyword !== 'REPORT') return ok('text REPORT')
    if (!areas.has(area)) return ok('which area?')
    if (street.length === 0) return ok('which street?')
    const photos = Number.parseInt(form.get('photos') ?? '0', 10) > 0 ? isImage(form.get('type0')) : false
    return ok(`${areas.get(area)} ${photos}`)
  }
  const [finding] = await found(withPhotos((type) => type!.startsWith('image/')))
  expect(finding).toBe('handler-threw POST / text=REPORT%20N%20a&photos=1')
  expect(await found(withPhotos((type) => type?.startsWith('image/') ?? false))).toEqual([])
})

it('base64url in a body of which the characters are checked', async () => {
  const withLast =
    (idOf: (at: { readonly last?: { readonly id: string } }) => string | undefined) => async (event: Event) => {
      try {
        const { cursor } = (JSON.parse(event.body ?? '') ?? {}) as { cursor?: unknown }
        if (typeof cursor !== 'string' || !/^[\w-]+$/.test(cursor)) return bad
        const at = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as {
          kind?: unknown
          last?: { id: string }
        } | null
        return ok(at?.kind === 'forward' ? `${idOf(at)}` : 'first page')
      } catch (error) {
        if (error instanceof SyntaxError) return bad
        throw error
      }
    }
  const forward = Buffer.from('{"kind":"forward"}').toString('base64url')
  const [finding] = await found(withLast(({ last }) => last!.id))
  expect(finding).toContain(`{"cursor":"${forward}"}`)
  expect(await found(withLast(({ last }) => last?.id))).toEqual([])
})
