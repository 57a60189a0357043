import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { gatewayNamed } from '../../src/contract/options.ts'
import { builtInChecks, judge } from '../../src/check/run-checks.ts'
import { runExchange } from '../../src/exchange/exchange.ts'
import { inProcessInvoker } from '../../src/lambda/in-process/invoker.ts'
import { handlerOf, handlersIn } from '../zoo/load.ts'
import { oddRequests } from '../zoo/odd-requests.ts'
import { moreRequests } from './more-requests.ts'
import { pen } from './pen.ts'

// Some frameworks print what they answer 4xx to.
beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
afterAll(() => void vi.restoreAllMocks())

test('holds every right handler of its folder, under names of their own', () => {
  const imported = ['express-app.mjs']
  const entries = handlersIn('../pen/handlers').filter((entry) => !imported.includes(entry))
  expect([...new Set(pen.map(({ entry }) => entry))].toSorted()).toEqual(entries)
  expect(new Set(pen.map(({ name }) => name)).size).toBe(pen.length)
})

test.each(pen)(
  '$name raises nothing but what is known of it',
  async ({ gateway: name, options, runtime, entry, expected }) => {
    const gateway = gatewayNamed(name, options)
    const invoker = inProcessInvoker(await handlerOf(`../pen/handlers/${entry}`), { runtime: runtime ?? 'nodejs20.x' })
    const raised = new Set<string>()
    const met = new Set<string>()
    for (const request of [...oddRequests, ...moreRequests]) {
      const exchange = await runExchange(gateway, invoker, request, { timeoutMs: 1000 })
      if (exchange === undefined) continue
      for (const { code, place = '', level } of judge(exchange, builtInChecks)) {
        const known = expected.find((each) => each.code === code && place.includes(each.place ?? ''))
        if (known !== undefined) met.add(code)
        if (level !== 'note' && known === undefined)
          raised.add(
            `${level} ${code} ${place} <- ${request.method} ${request.path}?${request.query} ${request.body?.length ?? '-'}`,
          )
      }
    }
    await invoker.close()
    expect([...raised].join('\n')).toBe('')
    expect(met).toEqual(new Set(expected.map(({ code }) => code)))
  },
)
