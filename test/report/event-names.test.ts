import { expect, test } from 'vitest'
import { eventNames } from '../../src/report/event-names.ts'

const line = 'return params.id.trim()'

test('an alias of a part of the event is written out, whatever a bundle has in one line above it', () => {
  const above = 'export const handler = async (event) => {\nconst params = event.queryStringParameters'
  expect(eventNames(above, line)(line)).toBe('return event.queryStringParameters.id.trim()')
  expect(eventNames(`${'fooHandler '.repeat(20_000)}\n${above}`, line)(line)).toBe(
    'return event.queryStringParameters.id.trim()',
  )
})
