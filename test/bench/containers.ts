// node test/bench/run.mjs containers: what a container of its own costs a sequence, beside one call. Prints; asserts nothing.
import { resolve } from 'node:path'
import { createInvoker } from '../../src/lambda/create-invoker.ts'

const rounds = 200
const workers = 15

const handlers: readonly (readonly [string, string])[] = [
  ['one small file', 'test/search/containers/kept-user.mjs'],
  ['three files', 'test/zoo/intermittent/published-twice/wrong/index.mjs'],
  ['Hono', 'test/zoo/intermittent/weights-short-of-one/wrong/index.mjs'],
  ['Fastify', 'test/zoo/intermittent/cart-after-logout/wrong/index.mjs'],
  ['Express', 'test/zoo/intermittent/problems-pile-up/wrong/index.cjs'],
]

const median = (list: readonly number[]) => list.toSorted((a, b) => a - b)[list.length >> 1]!

console.log(`milliseconds, medians: of ${rounds} new instances of the handler's modules, of ${workers} new workers\n`)
console.log(['', 'instance', 'worker', 'call'].map((cell) => cell.padEnd(18)).join(''))
for (const [name, file] of handlers) {
  const invoker = await createInvoker(`${resolve(file)}#handler`)
  const timed = async (run: () => Promise<unknown>, times: number) => {
    const all: number[] = []
    for (let i = 0; i < times; i++) {
      const start = performance.now()
      await run()
      all.push(performance.now() - start)
    }
    return median(all)
  }
  const event = { httpMethod: 'GET', path: '/', rawPath: '/', headers: {}, requestContext: { http: { method: 'GET' } } }
  await invoker.fresh!()
  const instance = await timed(() => invoker.fresh!(), rounds)
  const call = await timed(() => invoker.invoke(event, { timeoutMs: 3_000 }), rounds)
  const worker = await timed(() => invoker.renew!(), workers)
  await invoker.close()
  console.log([name, ...[instance, worker, call].map((ms) => ms.toFixed(3))].map((cell) => cell.padEnd(18)).join(''))
}
