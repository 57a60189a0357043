import { once } from 'node:events'
import http from 'node:http'
import net from 'node:net'
import { networkInterfaces } from 'node:os'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { checkProxyHandler } from '../../../src/index.ts'
import { inProcessInvoker } from '../../../src/lambda/in-process/invoker.ts'
import type { LambdaHandler } from '../../../src/lambda/words/invocation.ts'
import { userFrame } from '../../../src/lambda/source/source-frame.ts'
import { failures, handler as batching, startBatcher } from './batcher.ts'

/** An address of this machine that is not loopback: for the guard it is another machine. */
const address = Object.values(networkInterfaces())
  .flatMap((all) => all ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address

describe.runIf(address)('connections that were open before', () => {
  let arrived = 0
  let base = ''
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const server = http.createServer((request, response) => {
    arrived++
    request.resume().on('end', () => response.end('there'))
  })
  beforeAll(async () => {
    server.listen(0, address)
    await once(server, 'listening')
    base = `http://${address}:${(server.address() as net.AddressInfo).port}/`
  })
  afterAll(() => {
    agent.destroy()
    server.closeAllConnections()
    server.close()
  })

  const get = async () => {
    const [response] = (await once(http.get(base, { agent }), 'response')) as [http.IncomingMessage]
    response.resume()
    await once(response, 'end')
  }
  const clients: Record<string, { warm: () => Promise<unknown>; use: () => Promise<unknown> }> = {
    http: { warm: get, use: get },
    fetch: { warm: async () => (await fetch(base)).text(), use: async () => (await fetch(base)).text() },
  }
  beforeEach(() => {
    arrived = 0
  })

  test.each(Object.keys(clients))('carry nothing through %s', async (via) => {
    const { warm, use } = clients[via]!
    await warm()
    const { facts } = await invokeOnce(async () => {
      await use()
      return { statusCode: 200 }
    })
    expect(facts.refused).toMatchObject({ host: address, via })
    expect(userFrame(facts.refused?.stack)?.file).toBe('test/lambda/network/open.test.ts')
    expect(arrived).toBe(1)
    // The test's own use goes on.
    await warm()
    expect(arrived).toBe(2)
  })

  test('carry nothing through a socket', async () => {
    const socket = net.connect(Number(new URL(base).port), address)
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    const { facts } = await invokeOnce(async () => {
      socket.write('GET / HTTP/1.1\r\nhost: there\r\n\r\n')
      await new Promise((resolve) => setTimeout(resolve, 20))
      return { statusCode: 200 }
    })
    expect(facts.refused).toMatchObject({ host: address, via: 'net' })
    expect(arrived).toBe(0)
  })

  test('carry what is allowed', async () => {
    await get()
    const invoker = inProcessInvoker(async () => get(), { network: [address!] })
    const { facts } = await invoker.invoke({}, { timeoutMs: 5_000 })
    await invoker.close()
    expect(facts.refused).toBeUndefined()
    expect(arrived).toBe(2)
  })
})

describe('what a module of the handler sends beside its invocations', () => {
  // TEST-NET-1 (RFC 5737): nobody is there, should anything ever leave.
  test('is refused, and ends the run', async () => {
    const stop = startBatcher('http://192.0.2.1:8080/batch')
    const { ok, stoppedBy, findings } = await checkProxyHandler(batching, { gateway: 'http-v2', numRuns: 20 })
    stop()
    expect({ ok, stoppedBy }).toEqual({ ok: false, stoppedBy: 'network' })
    expect(findings[0]?.code).toBe('network-reached')
    expect(userFrame(findings[0]?.invocation.refused?.stack)?.file).toBe('test/lambda/network/batcher.ts')
    expect(failures).not.toEqual([])
  })

  test.runIf(address)('is told from what the test does meanwhile', async () => {
    const server = http.createServer((_, response) => response.end('there')).listen(0, address)
    await once(server, 'listening')
    const url = `http://${address}:${(server.address() as net.AddressInfo).port}/`
    let answered = ''
    let ask!: () => void
    const asked = new Promise<void>((resolve) => (ask = resolve)).then(async () => {
      answered = await (await fetch(url)).text()
    })
    const testFile = fileURLToPath(import.meta.url)
    const handler: LambdaHandler = async () => {
      ask()
      await asked
    }
    const invoker = inProcessInvoker(handler, { testFile })
    const { facts } = await invoker.invoke({}, { timeoutMs: 5_000 })
    await invoker.close()
    server.closeAllConnections()
    server.close()
    expect(facts.refused).toBeUndefined()
    expect(answered).toBe('there')
  })
})

async function invokeOnce(handler: LambdaHandler) {
  const invoker = inProcessInvoker(handler)
  try {
    return await invoker.invoke({}, { timeoutMs: 5_000 })
  } finally {
    await invoker.close()
  }
}
