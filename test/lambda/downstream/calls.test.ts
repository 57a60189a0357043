import { createServer } from 'node:http'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { makeCalls, type Calls } from '../../../src/lambda/downstream/calls.ts'
import { watchDownstream } from '../../../src/lambda/downstream/watch.ts'
import type { FaultKind, Respond } from '../../../src/lambda/words/world.ts'

const server = createServer((request, response) => {
  response.setHeader('content-type', 'application/json')
  let body = ''
  request.on('data', (chunk) => (body += chunk))
  request.on('end', () => response.end(JSON.stringify({ path: request.url, method: request.method, body })))
})
let base = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

/** Watches the calls of this test. */
async function watched(faults: readonly { call: number; fault: FaultKind }[] = [], respond?: Respond): Promise<Calls> {
  const calls = makeCalls(faults)
  const downstream = await watchDownstream(() => ({ calls, ...(respond && { respond }) }))
  onTestFinished(() => downstream.dispose())
  return calls
}

const one = (fault: FaultKind) => [{ call: 1, fault }]

function get(url: string, options: http.RequestOptions = {}): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, options, (response) => {
      let body = ''
      response.on('data', (chunk) => (body += chunk))
      response.on('end', () => resolve({ status: response.statusCode!, body }))
      response.on('error', reject)
    })
    request.on('timeout', () => request.destroy(new Error('own timeout')))
    request.on('error', reject)
  })
}

describe('calls without a fault', () => {
  test('are counted in the order of their start, and answered as they would be', async () => {
    const calls = await watched()
    const posted = await fetch(`${base}/a?b=1`, { method: 'post', body: 'hi' })
    expect(await posted.json()).toEqual({ path: '/a?b=1', method: 'POST', body: 'hi' })
    expect(JSON.parse((await get(`${base}/c`)).body)).toMatchObject({ path: '/c' })
    const service = new URL(base).host
    expect(calls.list).toEqual([
      { call: 1, service, method: 'POST', url: `${base}/a?b=1` },
      { call: 2, service, method: 'GET', url: `${base}/c` },
    ])
  })

  test('are no longer under way when they are answered', async () => {
    const calls = await watched()
    const both = [fetch(base), get(base)]
    await Promise.all(both)
    await vi.waitFor(() => expect(calls.underWay).toBe(0))
  })

  test('reach a mock of fetch with the arguments that they were made with, whenever it was installed', async () => {
    const before = vi.fn<typeof fetch>(async () => new Response('before'))
    vi.stubGlobal('fetch', before)
    onTestFinished(() => void vi.unstubAllGlobals())
    const calls = makeCalls()
    const downstream = await watchDownstream(() => ({ calls, respond: () => new Response('respond') }))
    onTestFinished(() => downstream.dispose())
    expect(await (await fetch('https://api.example.com/x', { method: 'PUT' })).text()).toBe('before')
    expect(before).toHaveBeenCalledWith('https://api.example.com/x', { method: 'PUT' })
    const after = vi.fn<typeof fetch>(async () => new Response('after'))
    globalThis.fetch = after
    downstream.begin()
    expect(await (await fetch('https://api.example.com/y')).text()).toBe('after')
    expect(calls.list.map(({ url }) => url)).toEqual(['https://api.example.com/x', 'https://api.example.com/y'])
  })

  test('are counted once where a mock passes them on', async () => {
    const calls = await watched()
    const { fetch: below } = globalThis
    globalThis.fetch = (...args) => below(...args)
    const again = await watchDownstream(() => undefined)
    onTestFinished(() => again.dispose())
    expect((await fetch(base)).status).toBe(200)
    expect(calls.list).toHaveLength(1)
  })

  test('that nobody answers are answered by respond, which may leave them', async () => {
    const asked: string[] = []
    await watched([], async (request) => {
      asked.push(`${request.method} ${request.url} ${await request.text()}`)
      return request.url.endsWith('/mine') ? Response.json({ mine: true }) : undefined
    })
    const response = await fetch('https://api.example.com/mine', { method: 'POST', body: 'text' })
    expect([await response.json(), response.url]).toEqual([{ mine: true }, 'https://api.example.com/mine'])
    expect(await get('http://api.example.com/mine')).toEqual({ status: 200, body: '{"mine":true}' })
    await expect(fetch('http://nowhere.invalid/other')).rejects.toThrow('fetch failed')
    await expect(get('http://nowhere.invalid/other')).rejects.toThrow('nowhere.invalid')
    // This machine answers for itself.
    expect((await fetch(base)).status).toBe(200)
    expect(asked).toEqual([
      'POST https://api.example.com/mine text',
      'GET http://api.example.com/mine ',
      'GET http://nowhere.invalid/other ',
      'GET http://nowhere.invalid/other ',
    ])
  })
})

describe('fetch', () => {
  test.each([
    ['timeout', 'ETIMEDOUT'],
    ['refused', 'ECONNREFUSED'],
    ['reset', 'ECONNRESET'],
  ] as const)('sees %s as the cause of its TypeError', async (fault, code) => {
    await watched(one(fault))
    const error = await fetch('https://api.example.com').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(TypeError)
    expect(error).toMatchObject({ message: 'fetch failed', cause: { code } })
  })

  test('sees an answer that ends early while it reads it', async () => {
    await watched(one('truncated'))
    const response = await fetch(base)
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toMatchObject({ message: 'terminated', cause: { code: 'UND_ERR_SOCKET' } })
  })

  test('sees answers that are none', async () => {
    await watched([
      { call: 1, fault: 'malformed-json' },
      { call: 2, fault: 'empty' },
      { call: 3, fault: 'status-500' },
      { call: 4, fault: 'throttled' },
    ])
    await expect((await fetch(base)).json()).rejects.toThrow(SyntaxError)
    expect(await (await fetch(base)).text()).toBe('')
    expect((await fetch(base)).status).toBe(500)
    const throttled = await fetch(base)
    expect([throttled.status, throttled.headers.get('retry-after')]).toEqual([429, '1'])
    expect((await fetch(base)).status).toBe(200)
  })

  test('waits for a slow call until its own signal', async () => {
    await watched(one('slow'))
    await expect(fetch(base, { signal: AbortSignal.timeout(20) })).rejects.toMatchObject({ name: 'TimeoutError' })
  })
})

describe('http', () => {
  test.each([
    ['timeout', 'ETIMEDOUT'],
    ['refused', 'ECONNREFUSED'],
    ['reset', 'ECONNRESET'],
    ['truncated', 'ECONNRESET'],
  ] as const)('sees %s as an error event with its code', async (fault, code) => {
    await watched(one(fault))
    await expect(get('https://api.example.com'.replace('https', 'http'))).rejects.toMatchObject({ code })
  })

  test('sees answers that are none', async () => {
    await watched([
      { call: 1, fault: 'malformed-json' },
      { call: 2, fault: 'empty' },
      { call: 3, fault: 'throttled' },
    ])
    expect((await get(base)).body).toMatch(/^</)
    expect(await get(base)).toEqual({ status: 200, body: '' })
    expect((await get(base)).status).toBe(429)
    expect((await get(base)).status).toBe(200)
  })

  test('waits for a slow call until its own timeout', async () => {
    await watched(one('slow'))
    await expect(get(base, { timeout: 20 })).rejects.toThrow('own timeout')
  })
})

test('nothing of it stays', async () => {
  const before = [globalThis.fetch, http.get, http.request]
  const downstream = await watchDownstream(() => undefined)
  downstream.dispose()
  expect([globalThis.fetch, http.get, http.request]).toEqual(before)
})
