import { expect, it } from 'vitest'
import { bad, found, no, ok, type Event } from '../found.ts'

// Nothing takes these tables apart but the handlers themselves.

const textOf = ({ body = '', isBase64Encoded }: Event) =>
  isBase64Encoded ? Buffer.from(body, 'base64').toString() : body
const isTable = ({ requestContext, headers }: Event) =>
  requestContext.http.method === 'POST' && headers['content-type'] === 'text/csv'
const linesOf = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(','))

it('a first line that is held against another as a whole', async () => {
  const heading = 'sku,quantity'
  const handlerWith = (count: (cell: string | undefined) => number) => async (event: Event) => {
    if (!isTable(event)) return no
    const [first, ...rows] = textOf(event).split('\n')
    if (first !== heading) return bad
    return ok(String(rows.map((row) => count(row.split(',')[1]))))
  }
  expect(await found(handlerWith((cell) => Number(cell!.trim())))).toEqual([
    'handler-threw POST / content-type: text/csv sku,quantity\n',
  ])
  expect(await found(handlerWith((cell) => Number(cell?.trim())))).toEqual([])
})

it('a choice in the query beside a table whose rows are all refused', async () => {
  const names = ['accession', 'species', 'grams']
  const handlerWith = (heaviest: (rows: readonly number[]) => number) => async (event: Event) => {
    if (!isTable(event)) return no
    const [header = [], ...rows] = linesOf(textOf(event))
    if (names.filter((name) => !header.includes(name)).length > 0 || rows.length === 0) return bad
    const grams = rows
      .filter((cells) => /^SB-\d{4}$/.test(cells[header.indexOf('accession')] ?? ''))
      .map((cells) => Number(cells[header.indexOf('grams')]))
    return ok(event.queryStringParameters?.['report'] === 'full' ? String(heaviest(grams)) : 'taken')
  }
  const [finding, ...others] = await found(handlerWith((rows) => rows.reduce((a, b) => Math.max(a, b))))
  expect(finding).toMatch(/^handler-threw POST \/\?report=full content-type: text\/csv accession,species,grams\n[a,]$/)
  expect(others).toEqual([])
  expect(await found(handlerWith((rows) => rows.reduce((a, b) => Math.max(a, b), 0)))).toEqual([])
})

it('a number in a row that has bounds', async () => {
  const handlerWith = (nameOf: (name: string | undefined) => string) => async (event: Event) => {
    if (!isTable(event)) return no
    const [header = [], ...rows] = linesOf(textOf(event))
    if (!['pupil', 'year'].every((name) => header.includes(name))) return bad
    const years = rows.map((cells) => Number(cells[header.indexOf('year')]))
    if (rows.length === 0 || years.some((year) => !Number.isInteger(year) || year < 7 || year > 13)) return bad
    return ok(String(rows.map((cells) => nameOf(cells[header.indexOf('pupil')]))))
  }
  const short = (name: string | undefined) => name!.split(' ')[0]!
  const [finding, ...others] = await found(handlerWith((name) => short(name === '' ? undefined : name)))
  expect(finding).toMatch(/^handler-threw POST \/ content-type: text\/csv pupil,year\n,(?:[7-9]|1[0-3])$/)
  expect(others).toEqual([])
  expect(await found(handlerWith((name) => name ?? ''))).toEqual([])
})
