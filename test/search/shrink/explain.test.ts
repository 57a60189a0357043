import { expect, test } from 'vitest'
import { textOf } from '../../../src/http/body.ts'
import { httpRequest, type HttpRequest } from '../../../src/http/request.ts'
import { explain } from '../../../src/search/shrink/explain.ts'

async function explained(request: HttpRequest, holds: (request: HttpRequest) => boolean) {
  let calls = 0
  const found = await explain(request, httpRequest(), async (candidate) => {
    calls++
    return holds(candidate)
  })
  return { calls, words: found.map(({ part, matters }) => `${part}: ${matters}`) }
}

test('a value that can be anything is told from one that matters', async () => {
  const request = httpRequest({ query: 'id=0&mode=full' })
  const { words } = await explained(request, ({ query }) => query.includes('mode=full'))
  expect(words).toEqual(['query id: any', 'query mode: only'])
})

test('members of a JSON body are explained one by one', async () => {
  const request = httpRequest({ method: 'POST', body: '{"type":"refund","amount":1001}' })
  const { words } = await explained(request, ({ body }) => textOf(body).includes('refund'))
  expect(words).toEqual(['method: any', 'body type: only', 'body amount: any'])
})

test('a part that shows it with some values is neither', async () => {
  const { words } = await explained(httpRequest({ query: 'n=10' }), ({ query }) => Number(query.slice(2)) > 9)
  expect(words).toEqual(['query n: some'])
})

test('the baseline needs no explanation, and many parts cost a bounded number of calls', async () => {
  expect((await explained(httpRequest(), () => true)).calls).toBe(0)
  const many = httpRequest({ query: Array.from({ length: 30 }, (_, i) => `k${i}=1`).join('&') })
  expect((await explained(many, () => true)).calls).toBeLessThanOrEqual(24)
})
