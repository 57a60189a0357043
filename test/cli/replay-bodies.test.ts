import { expect, test } from 'vitest'
import { bodiesToTry } from '../../src/cli/replay-bodies.ts'
import type { Exchange } from '../../src/exchange/exchange.ts'
import { httpRequest } from '../../src/http/request.ts'

test('names that the handler asks the body for are guessed, those that every list and text has are not', async () => {
  const names = ['amount', 'map', 'trim', 'toJSON', 'then', '0']
  const reads = names.map((name) => ({ path: ['body()', name], present: false }))
  const look = () => Promise.resolve({ reads } as unknown as Exchange)
  const request = httpRequest({ method: 'POST', path: '/orders' })
  const { requests } = (await bodiesToTry({ missing: ['body'], remade: [] }, request, look))!
  const bodies = requests.map(({ body }) => (body === null ? '' : new TextDecoder().decode(body))).join('\n')
  expect(names.filter((name) => bodies.includes(`"${name}"`))).toEqual(['amount'])
})
