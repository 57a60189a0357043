import http from 'node:http'
import { expect, test } from 'vitest'
import { createInvoker } from '../../../src/lambda/create-invoker.ts'

const patched = () => [globalThis.fetch, http.request, http.get, globalThis.setTimeout, Date, Math.random, console.log]

const handler = async () => ({ statusCode: 200, body: 'ok' })

test('a run that watches what is called leaves nothing replaced', async () => {
  const before = patched()
  const invoker = await createInvoker(handler, { faults: true })
  await invoker.invoke({}, { timeoutMs: 100, world: {} })
  await invoker.close()
  expect(patched().map((one, i) => one === before[i])).toEqual(before.map(() => true))
})

test('a context that throws while it is made leaves nothing replaced', async () => {
  const before = patched()
  const context = {
    get identity(): never {
      throw new RangeError('no context')
    },
  }
  const invoker = await createInvoker(handler, { context, logs: 'show' })
  await expect(invoker.invoke({}, { timeoutMs: 100, world: { now: 0 } })).rejects.toThrow('no context')
  await invoker.close()
  expect(patched().map((one, i) => one === before[i])).toEqual(before.map(() => true))
})

test('what it started leaves the process later, where an exception would reach nobody', async () => {
  let left: unknown = 'not yet'
  const context = {
    get identity(): never {
      setImmediate(() => {
        try {
          process.exit(0)
          left = 'returned'
        } catch (error) {
          left = error
        }
      })
      throw new RangeError('no context')
    },
  }
  const invoker = await createInvoker(handler, { context, logs: 'show' })
  await expect(invoker.invoke({}, { timeoutMs: 100 })).rejects.toThrow('no context')
  await new Promise((resolve) => setImmediate(resolve))
  await invoker.close()
  expect(left).toBe('returned')
})
