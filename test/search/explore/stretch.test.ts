import { expect, test } from 'vitest'
import { checkProxyHandler, type GatewayName } from 'proxyproof'

interface Event {
  readonly path: string
  readonly queryStringParameters: Readonly<Record<string, string>> | null
}

const lines = (count: number) => ({
  statusCode: 200,
  headers: { 'content-type': 'text/csv' },
  body: 'x'.repeat(50 * count),
})
const refused = { statusCode: 400, headers: {}, body: 'out of range' }

const found = async (handler: (event: Event) => Promise<object>, numRuns = 100, gateway: GatewayName = 'rest') => {
  const { findings } = await checkProxyHandler(handler, { gateway, seed: 1, numRuns, timeLimitMs: 3_000 })
  return findings.map(({ code }) => code)
}

test.each<[string, (event: Event) => Promise<object>, (event: Event) => Promise<object>]>([
  [
    'a number with a bound of its own',
    async ({ queryStringParameters: query }) => {
      const days = Number(query?.['days'] ?? 1)
      return days >= 1 && days <= Math.round(Math.PI * 31) ? lines(days * 1_440) : refused
    },
    async ({ queryStringParameters: query }) => {
      const days = Number(query?.['days'] ?? 1)
      return days >= 1 && days <= Math.round(Math.PI * 19) ? lines(days * 1_440) : refused
    },
  ],
  [
    'two numbers of a path, neither of which is enough',
    async ({ path }) => {
      const [, width, height] = /^\/(\d+)x(\d+)$/.exec(path) ?? []
      return Math.max(Number(width), Number(height)) <= 400 ? lines(Number(width) * Number(height)) : refused
    },
    async ({ path }) => {
      const [, width, height] = /^\/(\d+)x(\d+)$/.exec(path) ?? []
      return Math.max(Number(width), Number(height)) <= 300 ? lines(Number(width) * Number(height)) : refused
    },
  ],
  [
    'days between two dates',
    async ({ queryStringParameters: query }) => {
      const days = (Date.parse(query?.['to'] ?? '') - Date.parse(query?.['from'] ?? '')) / 86_400_000
      return days >= 0 && days <= 366 ? lines(days * 500) : refused
    },
    async ({ queryStringParameters: query }) => {
      const days = (Date.parse(query?.['to'] ?? '') - Date.parse(query?.['from'] ?? '')) / 86_400_000
      return days >= 0 && days <= 200 ? lines(days * 500) : refused
    },
  ],
])('%s makes an answer too large, and one that is bounded enough never is', async (_, wrong, right) => {
  expect(await found(wrong)).toContain('response-too-large')
  expect(await found(right)).not.toContain('response-too-large')
})

test('a bound below what would cross the limit of Lambda is found where that of a load balancer is lower', async () => {
  const upTo =
    (most: number) =>
    async ({ queryStringParameters: query }: Event) => {
      const count = Number(query?.['count'] ?? 1)
      return count >= 1 && count <= most ? lines(count * 6) : refused
    }
  expect(await found(upTo(Math.round(Math.PI * 1_600)), 100, 'alb')).toContain('response-too-large')
  expect(await found(upTo(Math.round(Math.PI * 900)), 100, 'alb')).not.toContain('response-too-large')
})

const depots = ['north', 'south', 'east', 'west', 'centre', 'harbour', 'airport', 'station', 'campus', 'market']
const makers = ['acme', 'globex', 'initech', 'umbrella', 'hooli', 'stark', 'wayne', 'tyrell', 'cyberdyne']

/** Machines of a depot or of all, of now or of any year, shortly or as they were written, of one maker or of any. */
const machines =
  (mostInFull: number) =>
  async ({ path, queryStringParameters }: Event) => {
    const { depot = 'north', view = 'short', years = 'now', maker } = queryStringParameters ?? {}
    const refuse = (body: string) => ({ ...refused, body })
    if (path !== '/machines') return { ...refused, statusCode: 404 }
    if (depot !== 'every' && !depots.includes(depot)) return refuse('no such depot')
    if (maker !== undefined && !makers.includes(maker)) return refuse('no such maker')
    if (years !== 'now' && years !== 'ever') return refuse('years are now or ever')
    const count =
      (years === 'ever' ? 10 : 1) *
      (depot === 'every' ? depots.length : 1) *
      (maker === undefined ? makers.length : 1) *
      6
    switch (view) {
      case 'short':
        return lines(Math.min(count, 50))
      case 'full':
        return lines(Math.min(count, mostInFull) * 25)
      default:
        return refuse('view is short or full')
    }
  }

test('choices that make an answer larger are brought together, and what narrows it is left out', async () => {
  expect(await found(machines(Infinity))).toContain('response-too-large')
  expect(await found(machines(4_000))).not.toContain('response-too-large')
})

/** A timetable as text: each kind of board has a number of days and of lines of its own that it shows at most. */
const boards = (mostOfArchive: number) => {
  const kinds = new Map([
    ['next', 12],
    ['week', 40],
    ['archive', mostOfArchive],
    ['night', 9],
    ['holiday', 24],
    ['replacement', 30],
  ])
  return async ({ path, queryStringParameters }: Event) => {
    const query = queryStringParameters ?? {}
    if (path !== '/board') return { ...refused, statusCode: 404 }
    const kind = query['kind'] ?? 'week'
    const most = kinds.get(kind)
    if (most === undefined) return refused
    const [days, stops] = [Number(query['days'] ?? 1), Number(query['stops'] ?? 2)]
    const isIn = (count: number) => Number.isInteger(count) && count >= 1 && count <= most
    return isIn(days) && isIn(stops)
      ? { ...lines(0), body: kind + 'x'.repeat((kind === 'archive' ? 45 : 60) * days * stops) }
      : refused
  }
}

test('what may be chosen next to numbers is tried for larger ones than are taken without', async () => {
  expect(await found(boards(500), 300)).toContain('response-too-large')
  expect(await found(boards(300), 300)).not.toContain('response-too-large')
})

test('of two numbers that are bounded together, one is turned with the other at its largest', async () => {
  const raster =
    (bytesOf: (pixels: number) => number) =>
    async ({ path, queryStringParameters: query }: Event) => {
      const side = (text = '64') =>
        /^\d{1,4}$/.test(text) && Number(text) >= 16 && Number(text) <= 2_000 ? Number(text) : 0
      const pixels = side(query?.['w']) * side(query?.['h'])
      if (path !== '/' || pixels === 0 || bytesOf(pixels) > 6_000_000) return refused
      return { ...lines(0), body: 'x'.repeat(4 * pixels) }
    }
  expect(await found(raster((pixels) => 3 * pixels))).toContain('response-too-large')
  expect(await found(raster((pixels) => 4 * pixels))).not.toContain('response-too-large')
})
