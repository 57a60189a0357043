import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkProxyHandler, httpRequest } from 'proxyproof'

const orders = fc
  .record({ n: fc.nat(), note: fc.string() })
  .map((order) => httpRequest({ method: 'POST', path: '/orders', body: JSON.stringify(order) }))

const taking = (most: number) => (event: { body: string }) => {
  const { n } = JSON.parse(event.body) as { n: number }
  if (n > most) throw new RangeError('too many')
  return Promise.resolve({ statusCode: 200, headers: {}, body: '' })
}

it.each([1, 2, 3])('shrinks what a mapped arbitrary drew as that arbitrary does, with seed %i', async (seed) => {
  const { findings } = await checkProxyHandler(taking(50), { gateway: 'rest', request: orders, seed })
  expect(findings.map(({ request }) => Buffer.from(request.body!).toString())).toEqual(['{"n":51,"note":""}'])
  expect(findings[0]!.shrinkCalls).toBeGreaterThan(3)
})

it('leaves an example as it is that the arbitrary cannot tell from where it comes', async () => {
  const body = '{"n":2147483648,"note":"big"}'
  const { findings } = await checkProxyHandler(taking(2 ** 31 - 1), {
    gateway: 'rest',
    request: orders,
    numRuns: 20,
    examples: [httpRequest({ method: 'POST', path: '/orders', body })],
  })
  expect(findings.map(({ request }) => Buffer.from(request.body!).toString())).toEqual([body])
})
