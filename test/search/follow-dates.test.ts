import { expect, it } from 'vitest'
import { bad, found, ok, type Event } from './found.ts'

// What is held against a date, or against the first line of a table; each handler has a twin that is right.

it('a date that is later than one of the source', async () => {
  const openedAt = '2027-03-02T08:00:00Z'
  const withDays = (daysOf: (from: Date) => string) => async (event: Event) => {
    const { from = '', unit } = event.queryStringParameters ?? {}
    if (!(new Date(from) >= new Date(openedAt))) return bad
    return unit === 'days' ? ok(daysOf(new Date(from))) : ok(from)
  }
  const days = (from: Date) => Math.floor((from.getTime() - Date.parse(openedAt)) / 86_400_000)
  const [finding, ...others] = await found(withDays((from) => ['none'][days(from)]!.toUpperCase()))
  expect(finding).toMatch(/^handler-threw GET \/\?(?=.*unit=days)(?=.*from=\d)/)
  expect(others).toEqual([])
  expect(await found(withDays((from) => String(days(from))))).toEqual([])
})

it('a condition that only counts where no other is sent', async () => {
  const withTag = (tagOf: (tag: string | undefined) => string) => async (event: Event) => {
    const tag = event.headers['if-none-match']
    if (tag !== undefined) return tag === '*' ? { statusCode: 304 } : ok('all of it')
    const since = Date.parse(event.headers['if-modified-since'] ?? '')
    return since >= Date.parse('2027-03-02T08:00:00Z') ? { statusCode: 304, headers: { etag: tagOf(tag) } } : ok('all')
  }
  const [finding] = await found(withTag((tag) => tag!.replaceAll('W/', '')))
  expect(finding).toMatch(/^handler-threw GET \/ if-modified-since: /)
  expect(await found(withTag((tag = '"1"') => tag))).toEqual([])
})

it('all columns of a table that is read letter by letter', async () => {
  const parse = (text: string) => {
    const rows: string[][] = [['']]
    for (const letter of text)
      if (letter === '\n') rows.push([''])
      else if (letter === ',') rows.at(-1)!.push('')
      else if (letter !== '"') rows.at(-1)!.push(rows.at(-1)!.pop()! + letter)
    return rows
  }
  const withNote = (noteOf: (cells: readonly string[], at: number) => string) => async (event: Event) => {
    if (event.headers['content-type'] !== 'text/csv' || event.requestContext.http.method !== 'POST') return bad
    const [columns = [], ...rows] = parse(event.isBase64Encoded ? atob(event.body ?? '') : (event.body ?? ''))
    if (!['sku', 'name', 'count', 'place', 'note'].every((name) => columns.includes(name))) return bad
    return ok(rows.map((cells) => noteOf(cells, columns.indexOf('note'))).join())
  }
  const [finding] = await found(withNote((cells, at) => cells[at]!.trim()))
  expect(finding).toMatch(
    /^handler-threw POST \/ content-type: text\/csv (?=.*sku)(?=.*name)(?=.*count)(?=.*place)(?=.*note)/,
  )
  expect(await found(withNote((cells, at) => cells[at]?.trim() ?? ''))).toEqual([])
})
