import http from 'node:http'
import { expect, test } from 'vitest'
import { createInvoker } from '../../src/lambda/create-invoker.ts'

const patched = () => [globalThis.fetch, http.request, http.get, globalThis.setTimeout, Date, Math.random, console.log]

const handler = async () => ({ statusCode: 200, body: 'ok' })

test('a run that watches what is called leaves nothing replaced', async () => {
  const before = patched()
  const invoker = await createInvoker(handler, { faults: true })
  await invoker.invoke({}, { timeoutMs: 100, world: {} })
  await invoker.close()
  expect(patched().map((one, i) => one === before[i])).toEqual(before.map(() => true))
})
