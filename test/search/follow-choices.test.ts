import { expect, it } from 'vitest'
import { bad, found, no, ok, type Event, type EventV1 } from './found.ts'

// What is chosen first may only matter after all else was checked; each handler has a twin that is right.

interface Reading {
  readonly probe: string
  readonly minutes: number
  readonly celsius: number | 'fault'
}

/** What is wrong with a reading. */
function wrongWith(one: unknown): string | undefined {
  if (typeof one !== 'object' || one === null) return 'probe is missing'
  const { probe, minutes, celsius } = one as Record<string, unknown>
  if (typeof probe !== 'string') return 'probe is missing'
  if (probe.length > 12) return 'probe is too long'
  if (!Number.isInteger(minutes) || Number(minutes) < 5 || Number(minutes) > 90) return 'minutes are 5 to 90'
  const isMeasured = typeof celsius === 'number' && celsius >= -40 && celsius <= 60
  return isMeasured || celsius === 'fault' ? undefined : 'celsius is out of range'
}

it('one of several values that are refused alike until the body is right', async () => {
  const withHottest = (hottestOf: (values: readonly number[]) => number | undefined) => async (event: Event) => {
    const summary = event.queryStringParameters?.['summary'] ?? 'mean'
    if (!['mean', 'hottest', 'range', 'spread'].includes(summary)) return { ...bad, statusCode: 406 }
    let body: unknown
    try {
      body = JSON.parse(event.body ?? '')
    } catch {
      return bad
    }
    const readings =
      typeof body === 'object' && body !== null ? (body as Record<string, unknown>)['readings'] : undefined
    if (!Array.isArray(readings) || readings.length === 0) return { ...bad, body: 'no readings' }
    const wrong = readings.map(wrongWith).find((text) => text !== undefined)
    if (wrong !== undefined) return { ...bad, body: wrong }
    const values = (readings as Reading[]).flatMap(({ celsius }) => (celsius === 'fault' ? [] : [celsius]))
    const [least, most] = [Math.min(...values, 99), Math.max(...values, -99)]
    switch (summary) {
      case 'mean':
        return ok(`${values.reduce((sum, one) => sum + one, 0) / (values.length || 1)}`)
      case 'range':
        return ok(`${least} ${most}`)
      case 'spread':
        return ok(`${most - least}`)
      default:
        return ok(`${hottestOf(values)}`)
    }
  }
  const wrong = withHottest((values) => values.reduce((a, b) => (b > a ? b : a)))
  expect(await found(wrong)).toEqual([
    expect.stringMatching(/^handler-threw POST .*summary=hottest .*"celsius":"fault"/),
  ])
  expect(await found(withHottest((values) => values.toSorted((a, b) => b - a)[0]))).toEqual([])
})

it('a number that a set or a table has', async () => {
  const widths = new Set([160, 320, 641, 1280])
  const copies = new Map([
    [12, 'dozen'],
    [144, 'gross'],
  ])
  const layouts = new Map([
    [16, 'narrow'],
    [32, 'half'],
    [128, 'wide'],
  ])
  const withLayout = (nameOf: (layout: string | undefined) => string) => async (event: EventV1) => {
    const { paper, ...sizes } = event.queryStringParameters ?? {}
    const [width, count] = [Number(sizes['width']), Number(sizes['count'])]
    if (!widths.has(width)) return { ...bad, body: 'width' }
    if (paper !== 'plain' && paper !== 'ruled') return { ...bad, body: 'paper' }
    const name = copies.get(count)
    if (name === undefined) return { ...bad, body: 'count' }
    return ok(paper === 'plain' ? name : `${name} ${nameOf(layouts.get(width / 10))}`)
  }
  expect(
    await found(
      withLayout((layout) => layout!.toUpperCase()),
      'rest',
    ),
  ).toEqual([expect.stringMatching(/^handler-threw GET \/.*width=641/)])
  expect(
    await found(
      withLayout((layout) => layout?.toUpperCase() ?? 'other'),
      'rest',
    ),
  ).toEqual([])
})

const sessions = [{ load: 80 }, { load: 60 }, { load: 55 }, { load: undefined }]

/** A row of as many as there are, with its load in other units. */
function nth(n: number, { queryStringParameters: query }: Event, loadOf: (load: number | undefined) => string) {
  if (!Number.isInteger(n) || n < 1 || n > sessions.length) return no
  const { load } = sessions[n - 1]!
  return ok(query?.['units'] === 'imperial' ? loadOf(load) : `${load} kg`)
}

const wrongLoad = (load: number | undefined) => (load! / 0.45).toFixed(load!.toString().length)
const rightLoad = (load = 0) => (load / 0.45).toFixed(1)

it('a row that is asked for by its number, of as many as there are', async () => {
  const withLoad = (loadOf: (load: number | undefined) => string) => async (event: Event) => {
    const [, route, number] = event.rawPath.split('/')
    return route === 'sessions' ? nth(Number(number), event, loadOf) : no
  }
  expect(await found(withLoad(wrongLoad))).toEqual(['handler-threw GET /sessions/4?units=imperial'])
  expect(await found(withLoad(rightLoad))).toEqual([])
})

it('a row that is asked for by a number that a pattern takes out of the path', async () => {
  const withLoad = (loadOf: (load: number | undefined) => string) => async (event: Event) => {
    const match = /^\/sessions\/(\d{1,3})$/.exec(event.rawPath)
    return match ? nth(Number(match[1]), event, loadOf) : no
  }
  expect(await found(withLoad(wrongLoad))).toEqual(['handler-threw GET /sessions/4?units=imperial'])
  expect(await found(withLoad(rightLoad))).toEqual([])
})

it('a list that all kinds ask for and one of them looks into', async () => {
  interface Order {
    readonly lines: readonly unknown[]
    readonly address?: { readonly country?: string }
  }
  const isSent = (line: unknown) => typeof line === 'object' && line !== null && 'sent' in line && line.sent === true
  const withDepot = (depotOf: (address: Order['address']) => string) => {
    const kinds = new Map<string | undefined, (order: Order) => string>([
      ['made', () => 'stored'],
      ['left', () => 'released'],
      ['paid', ({ lines, address }) => (lines.some(isSent) ? depotOf(address) : 'no parcel')],
    ])
    return async (event: Event) => {
      const take = kinds.get(event.headers['x-kind'])
      if (take === undefined) return ok('ignored')
      let order: unknown
      try {
        order = JSON.parse(event.body ?? '')
      } catch {
        return bad
      }
      if (typeof order !== 'object' || order === null || !Array.isArray((order as Order).lines)) return bad
      return ok(take(order as Order))
    }
  }
  const [finding] = await found(withDepot((address) => `to ${address!.country}`))
  expect(finding).toMatch(/^handler-threw POST \/ .*x-kind: paid.* \{"lines":\[\{"sent":true\}\]\}$/)
  expect(await found(withDepot((address) => `to ${address?.country}`))).toEqual([])
})

it('bounds of which all that are not met are told at once', async () => {
  const berths: Readonly<Record<string, { readonly length: number; readonly tides?: readonly string[] }>> = {
    A: { length: 8, tides: ['noon'] },
    B: { length: 12, tides: ['dawn'] },
    C: { length: 16 },
  }
  const withTides = (firstOf: (tides: readonly string[] | undefined) => string | undefined) => async (event: Event) => {
    let boat: Record<string, unknown>
    try {
      boat = (JSON.parse(event.body ?? '') ?? {}) as Record<string, unknown>
    } catch {
      return bad
    }
    const { metres, draft, berth } = boat
    const wrong: string[] = []
    if (typeof metres !== 'number' || !(metres > 0 && metres <= 30)) wrong.push('metres are 0 to 30')
    if (typeof draft !== 'number' || !(draft >= 0.4 && draft <= 6)) wrong.push('draft is 0.4 to 6')
    if (typeof berth !== 'string' || !Object.hasOwn(berths, berth)) wrong.push('berth is unknown')
    if (wrong.length > 0) return { ...bad, body: wrong.join() }
    const { length, tides } = berths[berth as string]!
    if (Number(metres) > length) return { ...bad, statusCode: 409 }
    return ok(Number(draft) > 2.5 ? `${firstOf(tides)}` : 'any time')
  }
  const [finding] = await found(withTides((tides) => tides![0]))
  expect(finding).toMatch(/^handler-threw POST \/ .*\{.*"draft":\d.*"berth":"C"\}$/)
  expect(await found(withTides((tides) => tides?.[0]))).toEqual([])
})
