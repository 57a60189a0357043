import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { gatewayNamed } from '../../src/contract/options.ts'
import { builtInChecks, judge } from '../../src/check/run-checks.ts'
import type { Gateway } from '../../src/gateway/gateway.ts'
import { runExchange } from '../../src/exchange/exchange.ts'
import { inProcessInvoker } from '../../src/lambda/in-process/invoker.ts'
import { httpRequest, type HttpRequest } from '../../src/http/request.ts'
import { handlerOf, handlersIn } from './load.ts'
import { oddRequests } from './odd-requests.ts'
import { runDirectly } from './run.ts'
import { isSmallest, modulePath, zoo, type SmallRequest } from './zoo.ts'

const isPattern = (small: SmallRequest) => JSON.stringify(small).includes('*')
const requestOf = ({ method, path, query, headers, body }: SmallRequest): HttpRequest =>
  httpRequest({ method, path, query: query ?? '', headers: headers ?? {}, body: body ?? null })
const lineOf = ({ method, path, query, headers, body }: HttpRequest) =>
  `${method} ${path}?${query} ${JSON.stringify(headers)} ${Buffer.from(body ?? []).toString('latin1')}`

const needing = (...needs: string[]) => zoo.filter((each) => each.needs.some((need) => needs.includes(need)))

/** The request without one of its parts: body or a key of it, a query pair, a header; or with the boring method or path. */
function withOnePartLess(request: HttpRequest, gateway: Gateway): HttpRequest[] {
  const pairs = request.query === '' ? [] : request.query.split('&')
  const boring = request.body === null ? 'GET' : 'POST'
  const json = request.body === null ? undefined : parsed(Buffer.from(request.body).toString())
  return [
    ...(request.body === null ? [] : [{ ...request, body: null, method: 'GET' }]),
    ...Object.keys(json ?? {}).map((key) => {
      const { [key]: _, ...rest } = json as Record<string, unknown>
      return { ...request, body: Buffer.from(JSON.stringify(rest)) }
    }),
    ...pairs.map((_, i) => ({ ...request, query: pairs.toSpliced(i, 1).join('&') })),
    ...request.headers.map((_, i) => ({ ...request, headers: request.headers.toSpliced(i, 1) })),
    ...(request.method === boring ? [] : [{ ...request, method: boring }]),
    ...(request.path === '/' || !gateway.routes.some(({ path }) => /^\/$|default/.test(path))
      ? []
      : [{ ...request, path: '/' }]),
  ]
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

// Hono prints what it answers 500 to.
beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
afterAll(() => void vi.restoreAllMocks())

describe.each(zoo.filter(({ isolation }) => isolation === undefined))('$name', (zooCase) => {
  const gateway = gatewayNamed(zooCase.gateway, zooCase.options)
  const requests = zooCase.smallest.filter((small) => !isPattern(small)).map(requestOf)

  test('is wrong as told on each of its smallest requests', async () => {
    const wrong = await handlerOf(modulePath(zooCase, 'wrong'))
    const expected = zooCase.code === 'handler-threw' ? `handler-threw ${zooCase.place}` : zooCase.code
    const seen: string[] = []
    for (const request of requests) {
      const found = await runDirectly(gateway, wrong, request)
      const codes = [...new Set(found?.codes)].join()
      seen.push(`${lineOf(request)}: ${found?.thrown === undefined ? codes : `${codes} ${found.thrown}`}`)
      expect(isSmallest(zooCase, request)).toBe(true)
    }
    expect(seen).not.toHaveLength(0)
    expect(seen).toEqual(requests.map((request) => `${lineOf(request)}: ${expected}`))
  })

  test('needs every part of its smallest requests', async () => {
    const wrong = await handlerOf(modulePath(zooCase, 'wrong'))
    const smaller: string[] = []
    for (const request of requests)
      for (const less of withOnePartLess(request, gateway)) {
        const found = await runDirectly(gateway, wrong, less)
        const same = found?.codes.includes(zooCase.code)
        if (same && (zooCase.code !== 'handler-threw' || found?.thrown === zooCase.place)) smaller.push(lineOf(less))
      }
    expect(smaller).toEqual([])
  })

  test('is wrong to the checks as well, at its place, and its twin is not', async () => {
    const judged = async (twin: 'wrong' | 'right') => {
      const invoker = inProcessInvoker(await handlerOf(modulePath(zooCase, twin)), { runtime: 'nodejs20.x' })
      const seen: string[] = []
      for (const request of requests) {
        const exchange = await runExchange(gateway, invoker, request, { timeoutMs: 500 })
        const findings = exchange ? judge(exchange, builtInChecks).filter(({ level }) => level !== 'note') : []
        seen.push(...findings.map(({ level, code, place }) => `${level} ${code} ${place ?? ''}`))
      }
      await invoker.close()
      return [...new Set(seen)]
    }
    const wrong = await judged('wrong')
    expect(wrong).toEqual([expect.stringContaining(`error ${zooCase.code}`)])
    expect(wrong[0]).toContain(zooCase.place ?? '')
    expect(await judged('right')).toEqual([])
  })

  test('has a twin that is right on them and on odd requests', async () => {
    const right = await handlerOf(modulePath(zooCase, 'right'))
    const wrongs: string[] = []
    const odds = oddRequests.map((odd) => (odd.path === '/' ? { ...odd, path: requests[0]?.path ?? '/' } : odd))
    for (const request of [...requests, ...odds]) {
      const found = await runDirectly(gateway, right, request)
      if (found?.codes.length) wrongs.push(`${lineOf(request)}: ${found.codes.join()} ${found.thrown ?? ''}`)
    }
    expect(wrongs).toEqual([])
  })
})

describe.each(zoo.filter(({ isolation }) => isolation === 'worker'))('$name', (zooCase) => {
  test.each(['wrong', 'right'] as const)('the %s twin ends its process or not', async (twin) => {
    const request = requestOf(zooCase.smallest.find((small) => !isPattern(small))!)
    const event = gatewayNamed(zooCase.gateway, zooCase.options).toEvent(request)
    const script = `import(process.argv[1]).then((m) => m.handler(JSON.parse(process.argv[2]), {}))`
    const file = fileURLToPath(new URL(modulePath(zooCase, twin), import.meta.url))
    const { status } = spawnSync(process.execPath, ['-e', script, file, JSON.stringify(event)])
    expect(status).toBe(twin === 'wrong' ? 1 : 0)
  })
})

test('has as many kinds as it promises', () => {
  const several = zoo.filter(({ files }) => files === 'several')
  const others = ['intermittent', 'strangers']
  const folders = handlersIn('.').filter((name) => !name.endsWith('.ts') && !others.includes(name))
  expect(zoo.map(({ name }) => name).toSorted()).toEqual(folders)
  expect(new Set(zoo.map(({ shape }) => shape)).size).toBeGreaterThanOrEqual(40)
  expect(several.length).toBeGreaterThanOrEqual(zoo.length / 3)
  expect(needing('conjunction').length).toBeGreaterThanOrEqual(100)
  const hidden = ['path-literal', 'route-table', 'number', 'length', 'helper-module', 'guarded-key']
  expect(needing(...hidden).length).toBeGreaterThanOrEqual(60)
})
