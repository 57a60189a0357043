import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { optionsIn } from '../../../src/search/known/options-in.ts'
import { bad, found, no, ok, type Event } from '../found.ts'

describe('values that a complaint names', () => {
  it.each([
    ['Invalid option: expected one of "low"|"high"', ['low', 'high']],
    ['"color" must be one of [red, green]', ['red', 'green']],
    ['format: one of jpg, webp or avif', ['jpg', 'webp', 'avif']],
    ['body/start must be equal to one of the allowed values', []],
    ['nights must be a number', undefined],
  ])('%s', (issue, expected) => {
    expect(optionsIn(issue)).toEqual(expected)
  })
})

it('what a schema takes that does not say it is found among the texts of the source', async () => {
  const starts = ['09:00', '10:30', '13:00', '16:00']
  const isBooking = new Ajv().compile({
    type: 'object',
    required: ['start', 'people'],
    properties: { start: { enum: starts }, people: { type: 'integer', minimum: 1 } },
  })
  const withEnd = (endOf: (start: number) => string | undefined) => async (event: Event) => {
    if (event.requestContext.http.method !== 'POST') return no
    let body: unknown
    try {
      body = JSON.parse(event.body ?? '')
    } catch {
      return bad
    }
    const error = isBooking(body) ? undefined : isBooking.errors![0]!
    if (error) return { statusCode: 400, body: `body${error.instancePath} ${error.message}` }
    return ok(endOf(starts.indexOf((body as { start: string }).start)) ?? 'late')
  }
  const wrong = withEnd((start) => starts[start + 1]!.replace(':', '.'))
  expect(await found(wrong)).toEqual([
    'handler-threw POST / content-type: application/json {"start":"16:00","people":1}',
  ])
  expect(await found(withEnd((start) => starts[start + 1]?.replace(':', '.')))).toEqual([])
})
