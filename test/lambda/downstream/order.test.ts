import http from 'node:http'
import { ClientRequestInterceptor } from '@mswjs/interceptors/ClientRequest'
import { FetchInterceptor } from '@mswjs/interceptors/fetch'
import { expect, onTestFinished, test } from 'vitest'
import { makeCalls } from '../../../src/lambda/downstream/calls.ts'
import { watchDownstream } from '../../../src/lambda/downstream/watch.ts'

// What msw and nock do.
function mockAll(): () => void {
  const interceptors = [new ClientRequestInterceptor(), new FetchInterceptor()]
  for (const interceptor of interceptors) {
    interceptor.apply()
    interceptor.on('request', ({ request, controller }) => {
      if (request.url.includes('/mocked')) controller.respondWith(new Response(`mocked ${request.url.slice(-1)}`))
    })
  }
  return () => interceptors.forEach((interceptor) => interceptor.dispose())
}

async function watch() {
  const calls = makeCalls([{ call: 2, fault: 'refused' }])
  const downstream = await watchDownstream(() => ({ calls, respond: () => new Response('respond') }))
  return { calls, downstream }
}

function text(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, (response) => void response.on('data', (chunk) => resolve(String(chunk))))
    request.on('error', (error: NodeJS.ErrnoException) => reject(new Error(error.code)))
  })
}

const viaFetch = async (url: string) => (await fetch(url)).text()

for (const [client, ask] of [
  ['http', text],
  ['fetch', viaFetch],
] as const) {
  test(`interceptors that came before answer what has no fault, ${client}`, async () => {
    onTestFinished(mockAll())
    const { calls, downstream } = await watch()
    onTestFinished(() => downstream.dispose())
    await expectOrder(ask, calls)
  })

  test(`interceptors that come after answer what has no fault, ${client}`, async () => {
    const { calls, downstream } = await watch()
    onTestFinished(() => downstream.dispose())
    onTestFinished(mockAll())
    downstream.begin()
    await expectOrder(ask, calls)
  })
}

test('interceptors outlive it, whoever came first', async () => {
  onTestFinished(mockAll())
  const { downstream } = await watch()
  downstream.dispose()
  expect(await text('http://api.example.com/mocked/1')).toBe('mocked 1')
  expect(await viaFetch('http://api.example.com/mocked/2')).toBe('mocked 2')
})

test('it outlives interceptors that came and went', async () => {
  const { calls, downstream } = await watch()
  onTestFinished(() => downstream.dispose())
  mockAll()()
  downstream.begin()
  expect(await text('http://api.example.com/1')).toBe('respond')
  await expect(text('http://api.example.com/2')).rejects.toThrow('ECONNREFUSED')
  expect(calls.list).toHaveLength(2)
})

async function expectOrder(ask: (url: string) => Promise<string>, { list }: { list: readonly unknown[] }) {
  expect(await ask('http://api.example.com/mocked/1')).toBe('mocked 1')
  await expect(ask('http://api.example.com/mocked/2')).rejects.toThrow(/ECONNREFUSED|fetch failed/)
  expect(await ask('http://api.example.com/3')).toBe('respond')
  expect(list).toHaveLength(3)
}
