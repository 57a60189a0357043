import dgram from 'node:dgram'
import dns, { lookup } from 'node:dns'
import dnsPromises, { resolve4 } from 'node:dns/promises'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import net from 'node:net'
import tls from 'node:tls'
import { once } from 'node:events'
import { promisify } from 'node:util'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { inProcessInvoker } from '../../../src/lambda/in-process/invoker.ts'
import type { Invocation, LambdaHandler, NetworkPolicy } from '../../../src/lambda/words/invocation.ts'
import { isAllowed, isLoopback } from '../../../src/lambda/words/network-hosts.ts'
import { userFrame } from '../../../src/lambda/source/source-frame.ts'

// TEST-NET-1 (RFC 5737) and a reserved name (RFC 2606): nobody is there, should anything ever leave.
const address = '192.0.2.1'
const name = 'example.invalid'

const refusals: Readonly<Record<string, { run: () => Promise<unknown>; host: string; via: string }>> = {
  fetch: { run: () => fetch(`https://${name}/x`), host: name, via: 'fetch' },
  'fetch of an address': { run: () => fetch(`http://${address}/x`), host: address, via: 'fetch' },
  'http.get': { run: () => answer(http.get(`http://${name}/`)), host: name, via: 'http' },
  'http.request with a body': {
    run: () => answer(http.request(`http://${address}:8080/`, { method: 'POST' }).end('body')),
    host: address,
    via: 'http',
  },
  'http.get with a keep-alive agent': {
    run: () => answer(http.get(`http://${name}/`, { agent: new http.Agent({ keepAlive: true }) })),
    host: name,
    via: 'http',
  },
  'https.get': { run: () => answer(https.get(`https://${name}/`)), host: name, via: 'https' },
  'net.connect': { run: () => once(net.connect(5432, name), 'connect'), host: name, via: 'net' },
  'net.connect with options': {
    run: () => once(net.connect({ host: address, port: 5432 }), 'connect'),
    host: address,
    via: 'net',
  },
  'new net.Socket().connect': {
    run: () => once(new net.Socket().connect(6379, address), 'connect'),
    host: address,
    via: 'net',
  },
  'net.connect, written to at once': {
    run: () => {
      const socket = net.connect(5432, address)
      socket.write('hello')
      return once(socket, 'connect')
    },
    host: address,
    via: 'net',
  },
  'tls.connect': { run: () => once(tls.connect(443, name), 'secureConnect'), host: name, via: 'tls' },
  'http2.connect': { run: () => once(http2.connect(`https://${name}`), 'connect'), host: name, via: 'http2' },
  'dns.lookup': { run: () => promisify(dns.lookup)(name), host: name, via: 'dns' },
  'dns.lookup by its imported name': { run: () => promisify(lookup)(name), host: name, via: 'dns' },
  'dns.resolve': { run: () => promisify(dns.resolve)(name), host: name, via: 'dns' },
  'dns.promises.lookup': { run: () => dns.promises.lookup(name), host: name, via: 'dns' },
  'dns/promises.resolveTxt': { run: () => dnsPromises.resolveTxt(name), host: name, via: 'dns' },
  'resolve4 by its imported name': { run: () => resolve4(name), host: name, via: 'dns' },
  'a resolver': {
    run: () => promisify((callback) => new dns.Resolver().resolve4(name, callback))(),
    host: name,
    via: 'dns',
  },
  'a resolver with promises': { run: () => new dnsPromises.Resolver().resolve4(name), host: name, via: 'dns' },
  'dgram send': {
    run: async () => {
      const socket = dgram.createSocket('udp4')
      try {
        await promisify((callback: (error: Error | null) => void) => socket.send('x', 8125, address, callback))()
      } finally {
        socket.close()
      }
    },
    host: address,
    via: 'dgram',
  },
  'dgram connect': {
    run: async () => {
      const socket = dgram.createSocket('udp4')
      socket.connect(8125, address)
      try {
        await once(socket, 'connect')
      } finally {
        socket.close()
      }
    },
    host: address,
    via: 'dgram',
  },
}

describe('a handler that calls out is stopped before anything leaves', () => {
  test.each(Object.entries(refusals))('through %s', async (_, { run, host, via }) => {
    const { outcome, facts } = await invokeOnce(async () => {
      await run()
      return { statusCode: 200 }
    })
    expect(facts.refused).toMatchObject({ host, via })
    expect(userFrame(facts.refused?.stack)?.file).toBe('test/lambda/network/guard.test.ts')
    expect(outcome.kind).toBe('function-error')
    expect(causes(facts)).toMatch(/proxyproof refused a connection to|fetch failed/)
  })

  test('the error names the host, the port, the client and the line', async () => {
    const { facts } = await invokeOnce(async () => {
      await once(net.connect(5432, name), 'connect')
    })
    expect(facts.error?.message).toMatch(
      /^proxyproof refused a connection to example\.invalid:5432 \(net\) at test\/lambda\/network\/guard\.test\.ts:\d+: nothing may leave this machine in a contract test\. Mock the client, or set network: \['example\.invalid'\]$/,
    )
  })

  test('a handler that survives the refusal still tells of it', async () => {
    const { outcome, facts } = await invokeOnce(async () => {
      await fetch(`https://${name}`).catch(() => undefined)
      return { statusCode: 200 }
    })
    expect(outcome).toEqual({ kind: 'payload', payload: { statusCode: 200 } })
    expect(facts.refused?.host).toBe(name)
  })
})

describe('what stays on the machine, or is allowed, goes through', () => {
  let server: http.Server | undefined
  afterEach(() => {
    server?.close()
    vi.restoreAllMocks()
  })

  test('a server on loopback answers fetch and http', async () => {
    server = http.createServer((_, response) => response.end('here')).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as net.AddressInfo
    const { outcome, facts } = await invokeOnce(async () => {
      const text = await (await fetch(`http://127.0.0.1:${port}`)).text()
      const response = (await answer(http.get(`http://localhost:${port}`, { agent: false }))) as http.IncomingMessage
      response.resume()
      return { text, status: response.statusCode }
    })
    expect(outcome).toEqual({ kind: 'payload', payload: { text: 'here', status: 200 } })
    expect(facts.refused).toBeUndefined()
  })

  test('code of the test itself is not the handler, even while it runs', async () => {
    const resolver = stubbedResolver()
    let ask!: () => void
    const outside = new Promise<void>((resolve) => (ask = resolve)).then(() => promisify(dns.lookup)(name))
    const { facts } = await invokeOnce(async () => {
      ask()
      await outside
    })
    expect(facts.refused).toBeUndefined()
    expect(resolver).toHaveBeenCalledOnce()
  })

  test('a stubbed fetch is called as it is', async () => {
    const stub = vi.fn(async () => new Response('stubbed'))
    vi.stubGlobal('fetch', stub)
    const { outcome } = await invokeOnce(async () => (await fetch(`https://${name}`)).text())
    vi.unstubAllGlobals()
    expect(outcome).toEqual({ kind: 'payload', payload: 'stubbed' })
    expect(stub).toHaveBeenCalledOnce()
  })

  test.each([['allow' as const], [['*.invalid']], [['example.invalid']]])('network: %j', async (network) => {
    const resolver = stubbedResolver()
    const { facts } = await invokeOnce(() => promisify(dns.lookup)(name), network)
    expect(facts).toEqual({ settledBy: 'promise', payloadBytes: expect.any(Number) })
    expect(resolver).toHaveBeenCalledOnce()
  })

  test('a list names hosts, and no others', async () => {
    const resolver = stubbedResolver()
    const { facts } = await invokeOnce(() => promisify(dns.lookup)(name), ['example.com'])
    expect(facts.refused?.host).toBe(name)
    expect(resolver).not.toHaveBeenCalled()
  })
})

test('a closed invoker leaves everything as it was', async () => {
  const before = [
    globalThis.fetch,
    net.Socket.prototype.connect,
    dns.lookup,
    dgram.Socket.prototype.send,
    process.exit,
    console.log,
  ]
  const first = inProcessInvoker(async () => 1)
  const second = inProcessInvoker(async () => 1)
  await first.close()
  await second.close()
  await second.close()
  const after = [
    globalThis.fetch,
    net.Socket.prototype.connect,
    dns.lookup,
    dgram.Socket.prototype.send,
    process.exit,
    console.log,
  ]
  expect(after.map((value, index) => value === before[index])).toEqual(before.map(() => true))
})

test.each([
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['localhost', true],
  ['LOCALHOST.', true],
  ['api.localhost', true],
  ['::1', true],
  ['[::1]', true],
  ['::ffff:127.0.0.1', true],
  ['0.0.0.0', true],
  ['169.254.169.254', false],
  ['10.0.0.1', false],
  ['::ffff:10.0.0.1', false],
  ['127.0.0.1.example.com', false],
  ['localhost.example.com', false],
])('%s is on this machine: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected)
})

test.each([
  ['api.example.com', '*.example.com', true],
  ['API.Example.com', 'api.example.com', true],
  ['example.com', '*.example.com', false],
  ['badexample.com', '*.example.com', false],
  ['api.example.com.evil.test', '*.example.com', false],
])('%s is allowed by %s: %s', (host, entry, expected) => {
  expect(isAllowed(host, [entry])).toBe(expected)
})

async function invokeOnce(handler: LambdaHandler, network: NetworkPolicy = 'block'): Promise<Invocation> {
  const invoker = inProcessInvoker(handler, { network })
  try {
    return await invoker.invoke({}, { timeoutMs: 5_000 })
  } finally {
    await invoker.close()
  }
}

function answer(request: http.ClientRequest): Promise<unknown> {
  return once(request, 'response').then(([response]) => response)
}

/** The system's resolver, stubbed below the guard: nothing leaves even where the guard lets it. */
function stubbedResolver() {
  return vi.spyOn(dns, 'lookup').mockImplementation(answerAddress as never)
}

function answerAddress(_: string, callback: (error: null, address: string, family: number) => void) {
  callback(null, address, 4)
}

function causes(facts: Invocation['facts']): string {
  return facts.error?.message ?? ''
}
