import { expect, it } from 'vitest'
import { bad, found, no, ok, type Event } from './found.ts'

// What a request is changed to once it gets through; each handler has a twin that is right.

it('the end of what is shorter than the range asks for', async () => {
  const log = Buffer.from('03:12 pump 2 started\n03:40 pump 2 stopped\n')
  const withTail = (lengthOf: (wanted: number) => number) => async (event: Event) => {
    if (event.rawPath !== '/logs/pumps') return no
    const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(event.headers['range'] ?? '') ?? []
    if (from !== '' || to === '') return ok(log.toString())
    const part = Buffer.alloc(Math.min(lengthOf(Number(to)), 1_000))
    log.copy(part, 0, log.length - part.length)
    return { ...ok(part.toString()), statusCode: 206 }
  }
  const [finding] = await found(withTail((wanted) => wanted))
  expect(finding).toMatch(/^handler-threw GET \/logs\/pumps range: bytes=-\d+$/)
  expect(await found(withTail((wanted) => Math.min(wanted, log.length)))).toEqual([])
})

it('a header that refuses all that is offered', async () => {
  const greetings = new Map([
    ['nl', 'hallo'],
    ['fy', 'goeie'],
    ['en-GB', 'hello'],
  ])
  const languageFor = (accepted: string): string | undefined => {
    const given = accepted.split(',').map((one) => one.trim().split(/;\s*q=/))
    const refused = given.filter(([, weight]) => weight?.startsWith('0')).map(([tag]) => tag)
    const left = [...greetings.keys()].filter((tag) => !refused.includes(tag))
    return given.map(([tag = '']) => tag).find((tag) => left.includes(tag)) ?? left[0]
  }
  const withGreeting = (greetingIn: (tag: string | undefined) => string) => async (event: Event) => {
    if (event.rawPath !== '/welcome') return no
    return ok(greetingIn(languageFor(event.headers['accept-language'] ?? 'nl')))
  }
  const [finding] = await found(withGreeting((tag) => greetings.get(tag!)!.toUpperCase()))
  expect(finding).toMatch(/^handler-threw GET \/welcome accept-language: (?:.*;q=0){3}$/)
  expect(await found(withGreeting((tag) => greetings.get(tag ?? 'nl')!.toUpperCase()))).toEqual([])
})

it('a form of parts that ends too soon', async () => {
  const withPhoto = (isWhole: (end: number) => boolean) => async (event: Event) => {
    if (event.requestContext.http.method !== 'POST' || event.rawPath !== '/plots/a3/photos') return no
    const boundary = /^multipart\/form-data;.*?boundary=(\w+)/.exec(event.headers['content-type'] ?? '')?.[1]
    if (boundary === undefined) return bad
    const form = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
    const head = form.indexOf('\r\n\r\n')
    if (head < 0 || !/name="photo"; filename=/.test(form.subarray(0, head).toString())) return bad
    const end = form.indexOf(`\r\n--${boundary}`, head + 4)
    if (!isWhole(end)) return bad
    const photo = Buffer.alloc(end - head - 4)
    form.copy(photo, 0, head + 4)
    return ok(String(photo.length))
  }
  const [finding] = await found(withPhoto(() => true))
  expect(finding).toMatch(
    /^handler-threw POST \/plots\/a3\/photos content-type: multipart\/form-data; boundary=\w+ [^]*name="photo"; filename=/,
  )
  expect(await found(withPhoto((end) => end >= 0))).toEqual([])
})
