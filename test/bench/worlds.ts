// node test/bench/run.mjs worlds: what a world costs a call, beside a call that is given none. Prints; asserts nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInvoker } from '../../src/lambda/create-invoker.ts'
import type { Invoker } from '../../src/lambda/words/invocation.ts'
import type { World } from '../../src/lambda/words/world.ts'

const rounds = 9
const calls = 1_000

const worlds: readonly (readonly [string, World | undefined])[] = [
  ['none given', undefined],
  ['{}', {}],
  ['all pinned', { random: { seed: 1 }, crypto: { seed: 1 }, now: 1_798_761_600_000, order: 1, remainingMs: 3_000 }],
]

const usingAll = `async (event, context) => {
  const id = globalThis.crypto.randomUUID()
  const draw = Math.random()
  await Promise.resolve()
  return { statusCode: 200, body: id + draw + new Date().getTime() + context.getRemainingTimeInMillis() }
}`

const folder = mkdtempSync(join(tmpdir(), 'proxyproof-bench-'))
try {
  writeFileSync(join(folder, 'index.js'), `exports.handler = ${usingAll}`)
  const inWorker = await createInvoker({ root: folder, handler: 'index.handler' })
  const inProcess = await createInvoker(new Function(`return ${usingAll}`)())
  console.log(
    `a call that draws a UUID and a number and asks for the time, in us, medians of ${rounds} rounds in turn\n`,
  )
  console.log(['', ...worlds.map(([name]) => name)].map((cell) => cell.padEnd(14)).join(''))
  for (const [name, invoker] of [['in a worker', inWorker] as const, ['in-process', inProcess] as const]) {
    const costs = await sideBySide(invoker)
    console.log([name, ...costs.map((us) => us.toFixed(1))].map((cell) => cell.padEnd(14)).join(''))
    await invoker.close()
  }
} finally {
  rmSync(folder, { recursive: true })
}

/** Microseconds per call in each world; the worlds take turns, so that a busy machine is busy for all. */
async function sideBySide(invoker: Invoker): Promise<number[]> {
  const times = worlds.map((): number[] => [])
  for (let round = 0; round < rounds + 1; round++)
    for (const [i, [, world]] of worlds.entries()) {
      const start = performance.now()
      for (let call = 0; call < calls; call++) await invoker.invoke({}, { timeoutMs: 3_000, ...(world && { world }) })
      // The first round warms up.
      if (round > 0) times[i]!.push(((performance.now() - start) * 1_000) / calls)
    }
  return times.map((list) => list.toSorted((a, b) => a - b)[list.length >> 1]!)
}
