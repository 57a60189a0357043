import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createInvoker } from '../../src/lambda/create-invoker.ts'
import type { InvocationFacts, LambdaHandler, Runtime } from '../../src/lambda/words/invocation.ts'
import { previewOf } from '../../src/lambda/runtime/preview.ts'

const file = fileURLToPath(new URL('./told-in-reports/handlers.mjs', import.meta.url))
const handlers = (await import(/* @vite-ignore */ file)) as Record<string, LambdaHandler>

async function factsOf(
  name: string,
  isolation: 'in-process' | 'worker',
  runtime: Runtime = 'nodejs22.x',
): Promise<InvocationFacts> {
  const source = isolation === 'worker' ? `${file}#${name}` : handlers[name]!
  const invoker = await createInvoker(source, { isolation, runtime })
  try {
    return (await invoker.invoke({}, { timeoutMs: 200 })).facts
  } finally {
    await invoker.close()
  }
}

for (const isolation of ['in-process', 'worker'] as const) {
  test(`what was thrown is told where its text says nothing, ${isolation}`, async () => {
    const facts = await factsOf('responseAsError', isolation)
    expect(facts.error).toMatchObject({ name: 'object', thrown: { statusCode: 200, body: 'hello' } })
    expect((await factsOf('throwsResponse', isolation)).error?.thrown).toEqual({ statusCode: 404 })
    expect((await factsOf('throwsText', isolation)).error).not.toHaveProperty('thrown')
  })

  test(`an error's own status is told, ${isolation}`, async () => {
    expect((await factsOf('throwsHttpError', isolation)).error).toMatchObject({ name: 'Error', statusCode: 404 })
  })

  test(`what the runtime threw away is told, ${isolation}`, async () => {
    expect((await factsOf('synchronous', isolation)).discarded).toEqual({ statusCode: 200, body: 'hello' })
    expect(await factsOf('synchronousAndBusy', isolation)).toMatchObject({
      settledBy: 'timeout',
      discarded: { statusCode: 200 },
    })
  })

  test(`nothing is thrown away where something counts or no data was returned, ${isolation}`, async () => {
    expect(await factsOf('synchronous', isolation, 'nodejs24.x')).not.toHaveProperty('discarded')
    expect(await factsOf('callsBack', isolation)).not.toHaveProperty('discarded')
    expect(await factsOf('returnsNothing', isolation)).not.toHaveProperty('discarded')
    expect(await factsOf('returnsTimer', isolation)).not.toHaveProperty('discarded')
  })
}

test('a preview is small plain data, whatever it is made of', () => {
  const cyclic: Record<string, unknown> = { text: 'x'.repeat(1_000), call: () => 1 }
  cyclic['self'] = cyclic
  expect(JSON.stringify(previewOf(cyclic)).length).toBeLessThan(1_500)
  expect(
    Object.keys(previewOf(Object.fromEntries(Array.from({ length: 50 }, (_, i) => [i, i]))) as object),
  ).toHaveLength(20)
  const hostile = {
    get body() {
      throw new Error('not readable')
    },
  }
  expect(previewOf(hostile)).toBeUndefined()
  expect(Object.keys(previewOf(JSON.parse('{"__proto__":{"a":1}}')) as object)).toEqual(['__proto__'])
})
