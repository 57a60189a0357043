import { expect, it } from 'vitest'
import { bad, found, no, ok, type Event, type EventV1 } from './found.ts'

// Bodies that have to be there, or to hold more, before anything else shows; each handler has a twin that is right.

const parsed = ({ body, isBase64Encoded }: EventV1): unknown => {
  try {
    return JSON.parse((isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString() : body) ?? '')
  } catch {
    return undefined
  }
}

it('a path that only who sends JSON gets to', async () => {
  const seats = new Map([
    ['stalls', { row: 'A' }],
    ['gallery', {}],
  ])
  const withRow = (rowOf: (seat: { row?: string }) => string) => async (event: EventV1) => {
    let order: { block?: unknown } | null = {}
    if (event.httpMethod === 'POST') {
      order = parsed(event) as typeof order
      if (typeof order !== 'object' || order === null) return { ...bad, statusCode: 422 }
    }
    const [area, kind] = event.path.slice(1).split('/')
    if (area !== 'box-office') return no
    if (event.httpMethod === 'GET') return kind === undefined ? ok([...seats.keys()].join()) : no
    if (event.httpMethod !== 'POST' || kind !== 'bookings') return no
    const seat = seats.get(String(order.block))
    return seat === undefined ? no : ok(rowOf(seat))
  }
  const [finding] = await found(
    withRow(({ row }) => row!.toLowerCase()),
    'rest',
  )
  expect(finding).toMatch(/^handler-threw POST \/box-office\/bookings \{"block":"gallery"\}$/)
  expect(
    await found(
      withRow(({ row = '' }) => row.toLowerCase()),
      'rest',
    ),
  ).toEqual([])
})

it('two members of a list that have to differ', async () => {
  const stops = new Map([
    ['harbour', { line: 4 }],
    ['museum', { line: 7 }],
    ['depot', {}],
  ])
  const withLine = (lineOf: (stop: { line?: number }) => string) => async (event: EventV1) => {
    if (event.httpMethod !== 'PUT' || event.path !== '/trip') return no
    const trip = parsed(event) as { via?: unknown } | null | undefined
    if (!Array.isArray(trip?.via)) return bad
    const names = new Set<unknown>(trip.via)
    if (names.size < 2) return { ...bad, statusCode: 422, body: 'too short' }
    const all = [...names].map((name) => stops.get(name as string))
    return all.some((stop) => stop === undefined) ? no : ok(all.map((stop) => lineOf(stop!)).join())
  }
  const [finding] = await found(
    withLine(({ line }) => line!.toFixed()),
    'alb',
  )
  expect(finding).toMatch(/^handler-threw PUT \/trip (?:content-type: \S+ )?\{"via":\[(?=.*"depot").*\]\}$/)
  expect(
    await found(
      withLine(({ line = 0 }) => line.toFixed()),
      'alb',
    ),
  ).toEqual([])
})

it('what is checked only where a rehearsal is not asked for', async () => {
  const tools = new Map([
    ['lathe', { speed: 900 }],
    ['kiln', {}],
  ])
  const withSpeed = (speedOf: (tool: { speed?: number }) => string) => async (event: EventV1) => {
    if (event.httpMethod !== 'POST' || event.path !== '/jobs') return no
    const job = parsed(event) as { rehearse?: unknown; tool?: string } | null | undefined
    if (typeof job !== 'object' || job === null) return bad
    if (typeof job.rehearse !== 'boolean') return { ...bad, statusCode: 422, body: 'body/rehearse must be boolean' }
    if (job.rehearse) return ok('would be done')
    const tool = tools.get(String(job.tool))
    return tool === undefined ? no : ok(speedOf(tool))
  }
  const [finding] = await found(
    withSpeed(({ speed }) => speed!.toFixed()),
    'rest',
  )
  expect(finding).toBe('handler-threw POST /jobs {"rehearse":false,"tool":"kiln"}')
  expect(
    await found(
      withSpeed(({ speed = 0 }) => speed.toFixed()),
      'rest',
    ),
  ).toEqual([])
})

it('names that are looked for in a copy of a form, behind a choice of one that was', async () => {
  const halls: Record<string, { slots: boolean }> = { main: { slots: true }, annexe: { slots: false } }
  const handlerWith = (lower: (slot: string | string[] | undefined) => string) => async (event: Event) => {
    if (event.headers['content-type'] !== 'application/x-www-form-urlencoded') return no
    const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? '')
    const form = Object.create(null) as Record<string, string | string[]>
    for (const [key, value] of new URLSearchParams(text)) {
      const before = form[key]
      form[key] = before === undefined ? value : [before, value].flat()
    }
    const name = String(form['hall'])
    const hall = Object.hasOwn(halls, name) ? halls[name] : undefined
    if (hall === undefined) return no
    return ok(hall.slots ? lower(form['slot']) : 'all day')
  }
  const trimmed = handlerWith((slot) => (slot as string | undefined)?.trim() ?? 'morning')
  expect(await found(trimmed)).toEqual([
    'handler-threw POST / content-type: application/x-www-form-urlencoded hall=main&slot=&slot=',
  ])
  expect(await found(handlerWith((slot) => [slot].flat()[0]?.trim() ?? 'morning'))).toEqual([])
})
