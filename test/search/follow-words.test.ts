import { expect, it } from 'vitest'
import { bad, found, no, ok, type Event } from './found.ts'

// Several words in one value; each handler has a twin that is right.

it('what is read of the next word, where words are taken apart by a pattern', async () => {
  const shelves = new Map([['north', { free: 3 }]])
  const withMove = (slotOf: (place?: string) => number) => {
    const moves = new Map([
      ['wait', () => 'waiting'],
      ['stow', ([shelf = '', place]: readonly string[]) => (shelves.has(shelf) ? String(slotOf(place)) : 'no shelf')],
    ])
    return async ({ rawPath, queryStringParameters }: Event) => {
      if (rawPath !== '/crane') return no
      const [move = '', ...rest] = (queryStringParameters?.['move'] ?? '').split(/[,;]+/)
      return ok(moves.get(move)?.(rest) ?? 'no such move')
    }
  }
  const wrong = withMove((place) => Number(place!.slice(1)))
  expect(await found(wrong)).toEqual(['handler-threw GET /crane?move=stow,north'])
  expect(await found(withMove((place = 'p0') => Number(place.slice(1))))).toEqual([])
})

it('what only two terms do together, of more than a few', async () => {
  const boats = [{ name: 'Alba', skipper: 'kim' }, { name: 'Brisa' }]
  const withOrder = (skipperOf: (boat: { readonly skipper?: string }) => string) => async (event: Event) => {
    if (event.rawPath !== '/boats') return no
    const terms: Record<string, string> = {}
    for (const term of (event.queryStringParameters?.['find'] ?? '').split(/\s+/).filter(Boolean)) {
      const [, name, value] = /^(harbour|length|crew|flag|order|with)=(\w+)$/.exec(term) ?? []
      if (name !== undefined && value !== undefined) terms[name] = value
    }
    const known = boats.filter((boat) => terms['with'] === 'guests' || boat.skipper !== undefined)
    if (terms['order'] !== 'skipper') return ok(known.map(({ name }) => name).join())
    return ok(known.map(skipperOf).toSorted().join())
  }
  const wrong = withOrder((boat) => boat.skipper!.toUpperCase())
  expect(await found(wrong)).toEqual([
    expect.stringMatching(
      /^handler-threw GET \/boats\?find=(?:with%3Dguests%20order%3Dskipper|order%3Dskipper%20with%3Dguests)$/,
    ),
  ])
  expect(await found(withOrder((boat) => boat.skipper?.toUpperCase() ?? 'none'))).toEqual([])
})

it('JSON in a query that the handler itself takes apart and decodes', async () => {
  const withFirst =
    (first: (list: unknown) => unknown) => async (event: Event & { readonly rawQueryString: string }) => {
      if (event.rawPath !== '/find') return no
      const pairs = event.rawQueryString.split('&').map((pair) => pair.split('='))
      const written = pairs.find(([name]) => name === 'where')?.[1] ?? ''
      try {
        const where = JSON.parse(decodeURIComponent(written)) as { any?: unknown; colour?: unknown } | null
        if (where?.colour !== 'amber') return bad
        return ok(String(first(where.any)))
      } catch (error) {
        if (error instanceof SyntaxError || error instanceof URIError) return bad
        throw error
      }
    }
  const wrong = withFirst((list) => (list as unknown[])[0])
  expect(await found(wrong)).toEqual(['handler-threw GET /find?where=%7B%22colour%22%3A%22amber%22%7D'])
  expect(await found(withFirst((list) => (Array.isArray(list) ? list[0] : 'none')))).toEqual([])
})
