import { createRequire } from 'node:module'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createInvoker } from '../../../src/lambda/create-invoker.ts'
import type { Invoker, LambdaHandler } from '../../../src/lambda/words/invocation.ts'
import type { Outcome } from '../../../src/gateway/outcome.ts'
import type { Met, World } from '../../../src/lambda/words/world.ts'
import { container, containerOf, folder } from '../task.ts'

const require = createRequire(import.meta.url)

async function inProcess(source: string): Promise<Invoker> {
  const handler = new Function('require', `return ${source}`)(require) as LambdaHandler
  const invoker = await createInvoker(handler, { runtime: 'nodejs20.x' })
  onTestFinished(() => invoker.close())
  return invoker
}

const value = ({ outcome }: { outcome: Outcome }) => (outcome.kind === 'payload' ? outcome.payload : outcome)

async function run(invoker: Invoker, world?: World, event: unknown = {}) {
  return invoker.invoke(event, { timeoutMs: 5_000, ...(world && { world }) })
}

describe.each([
  ['in a worker', (source: string) => containerOf(source)],
  ['in-process', inProcess],
])('A world %s', (_, invokerOf) => {
  it('gives Math.random from a seed, the same every time', async () => {
    const invoker = await invokerOf('async () => [Math.random(), Math.random()]')
    const first = value(await run(invoker, { random: { seed: 1 } })) as number[]
    expect(first[0]).not.toBe(first[1])
    for (const drawn of first) expect(drawn >= 0 && drawn < 1).toBe(true)
    expect(value(await run(invoker, { random: { seed: 1 } }))).toEqual(first)
    expect(value(await run(invoker, { random: { seed: 2 } }))).not.toEqual(first)
    expect(value(await run(invoker, { random: { always: 0.25 } }))).toEqual([0.25, 0.25])
    expect(value(await run(invoker))).not.toEqual(value(await run(invoker)))
  })

  it('tells what was drawn, and nothing where no world was given', async () => {
    const invoker = await invokerOf('async () => [Math.random(), Math.random()]')
    const given = await run(invoker, {})
    expect(given.facts.met).toEqual({ random: 2, drawn: value(given) })
    expect((await run(invoker)).facts).not.toHaveProperty('met')
  })

  it('gives random bytes from a seed, with the lengths, views and callbacks of the original', async () => {
    const source = `async () => {
      const crypto = require('node:crypto')
      const view = new Uint16Array(8)
      crypto.randomFillSync(view, 2, 3)
      const filled = await new Promise((resolve) => crypto.randomFill(Buffer.alloc(6), 1, (error, buffer) => resolve(buffer)))
      const [bytes, int] = await Promise.all([
        new Promise((resolve) => crypto.randomBytes(5, (error, buffer) => resolve(buffer))),
        new Promise((resolve) => crypto.randomInt(3, 9, (error, int) => resolve(int))),
      ])
      return {
        view: [...view],
        filled: [...filled],
        bytes: [...bytes],
        int,
        sync: [...crypto.randomBytes(4)],
        ints: Array.from({ length: 50 }, () => crypto.randomInt(10)),
        uuids: [crypto.randomUUID(), globalThis.crypto.randomUUID(), crypto.webcrypto.randomUUID()],
        web: [...crypto.getRandomValues(new Uint8Array(4)), ...globalThis.crypto.getRandomValues(new Uint8Array(4))],
      }
    }`
    const invoker = await invokerOf(source)
    type Drawn = Record<'view' | 'filled' | 'bytes' | 'sync' | 'ints' | 'web', number[]> & {
      int: number
      uuids: string[]
    }
    const invocation = await run(invoker, { crypto: { seed: 3 } })
    const drawn = value(invocation) as Drawn
    expect(value(await run(invoker, { crypto: { seed: 3 } }))).toEqual(drawn)
    expect(value(await run(invoker, { crypto: { seed: 4 } }))).not.toEqual(drawn)
    expect(drawn.view.slice(0, 2).concat(drawn.view.slice(5))).toEqual([0, 0, 0, 0, 0])
    expect(drawn.view.slice(2, 5)).not.toContain(0)
    expect(drawn.filled[0]).toBe(0)
    expect([drawn.filled.length, drawn.bytes.length, drawn.sync.length]).toEqual([6, 5, 4])
    expect(drawn.int >= 3 && drawn.int < 9).toBe(true)
    expect(new Set(drawn.ints).size).toBeGreaterThan(5)
    for (const uuid of drawn.uuids)
      expect(uuid).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect(new Set(drawn.uuids).size).toBe(3)
    expect(invocation.facts.met).toMatchObject({ crypto: 60 })
    const bytes = value(await run(invoker, { crypto: { always: 0xff } })) as Drawn
    expect(bytes.sync).toEqual([255, 255, 255, 255])
    expect(bytes.uuids[0]).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
    expect(new Set(bytes.ints)).toEqual(new Set([9]))
  })

  it('leaves the errors of crypto as they are', async () => {
    const invoker = await invokerOf(`async () => {
      const crypto = require('node:crypto')
      const code = (run) => { try { run() } catch (error) { return error.code ?? error.name } }
      return [
        code(() => crypto.randomBytes(-1)),
        code(() => crypto.randomInt(5, 5)),
        code(() => crypto.randomFillSync(new Uint8Array(2), 3)),
        code(() => crypto.randomBytes(1, 'no')),
        code(() => crypto.getRandomValues(new Float64Array(1))),
        code(() => crypto.randomUUID(1)),
      ]
    }`)
    expect(value(await run(invoker, { crypto: { seed: 1 } }))).toEqual(value(await run(invoker)))
  })

  it('starts the clock where it is told, goes on, and leaves all else of Date', async () => {
    const invoker = await invokerOf(`async () => {
      class Stamp extends Date { year() { return this.getUTCFullYear() } }
      const date = new Date()
      const before = performance.now()
      await new Promise((resolve) => setTimeout(resolve, 20))
      return {
        iso: date.toISOString().slice(0, 19),
        now: new Date(Date.now()).toISOString().slice(0, 10),
        text: Date('ignored').slice(0, 15),
        given: [new Date(0).getTime(), new Date('2020-02-03').toISOString(), new Date(2020, 1).getMonth(), Date.UTC(2021, 0), Date.parse('2020')],
        same: [date instanceof Date, date.constructor === Date, new Date(0).constructor === Date, Date.name, Date.length],
        sub: [new Stamp().year(), new Stamp(0).year(), new Stamp() instanceof Stamp, new Stamp() instanceof Date],
        later: Date.now() - date >= 19 && performance.now() - before >= 19,
      }
    }`)
    const invocation = await run(invoker, { now: Date.UTC(2028, 1, 29, 12) })
    expect(value(invocation)).toEqual({
      iso: '2028-02-29T12:00:00',
      now: '2028-02-29',
      text: 'Tue Feb 29 2028',
      given: [0, '2020-02-03T00:00:00.000Z', 1, Date.UTC(2021, 0), Date.parse('2020')],
      same: [true, true, true, 'Date', 7],
      sub: [2028, 1970, true, true],
      later: true,
    })
    expect(invocation.facts.met?.now).toBe(7)
    expect(new Date((value(await run(invoker)) as { iso: string }).iso).getTime()).toBeGreaterThan(
      Date.now() - 86_400_000,
    )
  })

  it('counts the time left down from where it is told', async () => {
    const invoker = await invokerOf(`async (event, context) => {
      const first = context.getRemainingTimeInMillis()
      await new Promise((resolve) => setTimeout(resolve, 30))
      return [first, context.getRemainingTimeInMillis()]
    }`)
    const invocation = await run(invoker, { remainingMs: 1_000 })
    const [first, second] = value(invocation) as number[]
    expect([first! > 900 && first! <= 1_000, second! <= 971, second! > 500]).toEqual([true, true, true])
    expect(invocation.facts.met?.remaining).toBe(2)
    expect((value(await run(invoker, {})) as number[])[0]).toBeGreaterThan(4_000)
  })

  it('moves the clocks on by the time that the container was frozen, each time', async () => {
    const invoker = await invokerOf('async () => [Date.now(), performance.now()]')
    const [date, elapsed] = value(await run(invoker, {})) as [number, number]
    const [later, laterElapsed] = value(await run(invoker, { afterMs: 3_600_000 })) as [number, number]
    const [latest] = value(await run(invoker, { afterMs: 60_000 })) as [number]
    const [still] = value(await run(invoker, {})) as [number]
    expect(later - date).toBeGreaterThanOrEqual(3_600_000)
    expect(later - date).toBeLessThan(3_610_000)
    expect(laterElapsed - elapsed).toBeGreaterThanOrEqual(3_600_000)
    expect(latest - later).toBeGreaterThanOrEqual(60_000)
    expect(still - latest).toBeGreaterThanOrEqual(0)
    expect((value(await run(invoker)) as [number])[0]).toBeLessThan(date + 60_000)
  })

  it('fires the timers that were left behind and are due, in their order, as the next invocation starts', async () => {
    const invoker = await invokerOf(`async ({ leave }) => {
      const seen = globalThis.seen ??= []
      if (leave) {
        const note = (what) => seen.push(what)
        setTimeout(note, 30_000, 'second')
        setTimeout(note, 10_000, 'first')
        setTimeout(note, 90_000_000, 'never')
        clearTimeout(setTimeout(note, 5_000, 'cleared'))
        globalThis.every = setInterval(note, 20_000, 'every')
      } else {
        seen.push('handler')
        clearInterval(globalThis.every)
      }
      return [...seen]
    }`)
    const left = await run(invoker, {}, { leave: true })
    expect(left.facts.met?.leftTimers).toBe(4)
    expect(value(await run(invoker, { afterMs: 60_000 }))).toEqual(['first', 'every', 'second', 'handler'])
    delete (globalThis as { seen?: unknown }).seen
  })

  it('fires them after the first synchronous part of the handler where the order is odd', async () => {
    const invoker = await invokerOf(`async ({ leave }) => {
      const seen = []
      if (leave) return void setTimeout(() => globalThis.seen.push('left'), 10_000)
      globalThis.seen = seen
      seen.push('handler')
      await new Promise((resolve) => setTimeout(resolve, 200))
      return seen
    }`)
    await run(invoker, {}, { leave: true })
    expect(value(await run(invoker, { afterMs: 60_000, order: 1 }))).toEqual(['handler', 'left'])
    delete (globalThis as { seen?: unknown }).seen
  })

  it('chooses the order in which timers and I/O are heard of, by the seed alone', async () => {
    const invoker = await invokerOf(`async () => {
      const fs = require('node:fs')
      const { setTimeout: sleep } = require('node:timers/promises')
      const seen = []
      const note = (what) => () => seen.push(what)
      await Promise.all([
        new Promise((resolve) => setTimeout(resolve, 5)).then(note('5 ms')),
        new Promise((resolve) => setTimeout(resolve, 15)).then(note('15 ms')),
        sleep(10).then(note('10 ms')),
        fs.promises.readFile('package.json').then(note('read')),
        new Promise((resolve) => fs.stat('.', resolve)).then(note('stat')),
      ])
      return seen
    }`)
    const orders = new Set<string>()
    let same = 0
    for (let seed = 1; seed <= 6; seed++) {
      const first = value(await run(invoker, { order: seed })) as string[]
      expect(first.toSorted()).toEqual(['10 ms', '15 ms', '5 ms', 'read', 'stat'])
      if (String(value(await run(invoker, { order: seed }))) === String(first)) same++
      orders.add(first.join())
    }
    // A file that takes longer than 50 ms is not waited for.
    expect(same).toBeGreaterThan(3)
    expect(orders.size).toBeGreaterThan(2)
    expect((await run(invoker, {})).facts.met?.order).toBe(5)
  })

  it('never breaks causality, the order that Node promises, or what was cleared', async () => {
    const invoker = await invokerOf(`async () => {
      const seen = []
      const note = (what) => seen.push(what)
      await new Promise((resolve) => {
        setTimeout(() => {
          note('parent')
          setTimeout(note, 1, 'child')
          Promise.resolve().then(() => note('micro'))
          process.nextTick(note, 'tick')
        }, 10)
        const late = setTimeout(note, 12, 'cleared')
        setTimeout(() => {
          note('clear')
          clearTimeout(late)
        }, 2)
        setTimeout(note, 0, 'a')
        setTimeout(note, 1, 'b')
        setImmediate(note, 'x')
        setImmediate(note, 'y')
        setTimeout(resolve, 150)
      })
      return seen
    }`)
    for (let seed = 1; seed <= 8; seed++) {
      const seen = value(await run(invoker, { order: seed })) as string[]
      const before = (a: string, b: string) => expect([a, b, seen.indexOf(a) < seen.indexOf(b)]).toEqual([a, b, true])
      before('parent', 'tick')
      before('tick', 'micro')
      before('parent', 'child')
      before('a', 'b')
      before('x', 'y')
      const cleared = seen.indexOf('cleared')
      expect(cleared < seen.indexOf('clear')).toBe(true)
      if (cleared >= 0) seen.splice(cleared, 1)
      expect(seen.toSorted()).toEqual(['a', 'b', 'child', 'clear', 'micro', 'parent', 'tick', 'x', 'y'])
    }
  })

  it('leaves no trace where it is not given', async () => {
    const invoker = await invokerOf(`async () => ({
      names: [setTimeout, setImmediate, Math.random, Date.now, require('crypto').randomUUID].map((one) => one.name),
      lengths: [setTimeout.length, Date.length, require('fs').readFile.length],
      slept: await require('node:util').promisify(setTimeout)(1, 'slept'),
    })`)
    const plain = value(await run(invoker))
    expect(plain).toEqual(value(await run(invoker, { order: 1, now: 0, random: { seed: 1 }, crypto: { seed: 1 } })))
    expect(plain).toEqual({
      names: ['setTimeout', 'setImmediate', 'random', 'now', 'randomUUID'],
      lengths: [expect.any(Number), 7, 3],
      slept: 'slept',
    })
  })
})

describe('A world in-process', () => {
  const { random } = Math
  const { Date: RealDate, setTimeout: realSetTimeout } = globalThis
  const { randomUUID } = require('node:crypto') as typeof import('node:crypto')

  const turn = () => new Promise((resolve) => setImmediate(resolve))
  const originals = () => [
    Math.random === random,
    globalThis.Date === RealDate,
    globalThis.setTimeout === realSetTimeout,
    RealDate.prototype.constructor === RealDate,
    (require('node:crypto') as typeof import('node:crypto')).randomUUID === randomUUID,
  ]

  it('is met by the handler alone, however invocations overlap', async () => {
    const invoker = await inProcess(
      'async ({ ms }) => { await new Promise((resolve) => setTimeout(resolve, ms)); return Math.random() }',
    )
    const pinned = { random: { always: 0.5 }, now: 0 }
    const all = Promise.all([
      run(invoker, pinned, { ms: 30 }),
      run(invoker, undefined, { ms: 10 }),
      run(invoker, { random: { always: 0.75 } }, { ms: 20 }),
    ])
    expect(Math.random()).not.toBe(0.5)
    expect(Date.now()).toBeGreaterThan(1e12)
    expect(new Date().getTime()).toBeGreaterThan(1e12)
    const [first, second, third] = (await all).map(value)
    expect([first, third]).toEqual([0.5, 0.75])
    expect([0.5, 0.75]).not.toContain(second)
    await turn()
    expect(originals()).toEqual([true, true, true, true, true])
  })

  it('is over at once when the invoker is closed', async () => {
    const invoker = await inProcess('async () => Math.random()')
    await run(invoker, { random: { always: 0.5 } })
    await invoker.close()
    expect(originals()).toEqual([true, true, true, true, true])
  })

  it('is over when a handler hangs, also for the handler', async () => {
    const seen: number[] = []
    const invoker = await createInvoker(async () => {
      await new Promise((resolve) => realSetTimeout(resolve, 60))
      seen.push(Math.random(), Date.now())
      await new Promise(() => {})
    })
    onTestFinished(() => invoker.close())
    const { outcome } = await invoker.invoke({}, { timeoutMs: 30, world: { random: { always: 0.5 }, now: 0 } })
    expect(outcome.kind).toBe('function-error')
    await turn()
    expect(originals()).toEqual([true, true, true, true, true])
    await new Promise((resolve) => setTimeout(resolve, 120))
    expect(seen[0]).not.toBe(0.5)
    expect(seen[1]).toBeGreaterThan(1e12)
  })
})

describe('A world in a worker', () => {
  it('reaches named imports of ECMAScript modules and what a module took while it loaded', async () => {
    const root = folder({
      'index.mjs': `import { randomUUID, randomBytes } from 'node:crypto'
        import { setTimeout as sleep } from 'node:timers/promises'
        import { setTimeout as timeout } from 'node:timers'
        const { now } = Date
        const { random } = Math
        const D = Date
        export const handler = async () => {
          await sleep(1)
          timeout(() => {}, 1_000_000)
          return [randomUUID(), randomBytes(2).toString('hex'), now() < 1_000, new D().getUTCFullYear(), random()]
        }`,
    })
    const invoker = await container({ root, handler: 'index.handler' })
    const world = { crypto: { always: 0xab }, now: 0, random: { always: 0.5 } }
    const invocation = await run(invoker, world)
    expect(value(invocation)).toEqual(['abababab-abab-4bab-abab-abababababab', 'abab', true, 1970, 0.5])
    expect(invocation.facts.met).toEqual({
      random: 1,
      drawn: [0.5],
      crypto: 2,
      now: 2,
      order: 2,
      leftTimers: 1,
    } satisfies Met)
  })

  it('lets an error of a timer that was left behind end the invocation', async () => {
    const invoker = await containerOf(`async ({ leave }) => {
      if (leave) setTimeout(() => { throw new Error('late') }, 10_000)
      return 'fine'
    }`)
    expect(value(await run(invoker, {}, { leave: true }))).toBe('fine')
    const { outcome, facts } = await run(invoker, { afterMs: 15_000 })
    expect([outcome, facts.settledBy]).toMatchObject([
      { kind: 'function-error', payload: { errorMessage: 'late' } },
      'uncaught',
    ])
  })

  it('is told of an invocation that timed out', async () => {
    const invoker = await containerOf(
      'async () => { Math.random(); await new Promise((resolve) => setTimeout(resolve, 1e6)) }',
    )
    const { facts } = await invoker.invoke({}, { timeoutMs: 200, world: {} })
    expect(facts).toMatchObject({ settledBy: 'timeout', met: { random: 1, leftTimers: 1 } })
  })
})

describe.each([
  ['in a worker', (source: string) => containerOf(source)],
  ['in-process', inProcess],
])('The time left %s', (_, invokerOf) => {
  it('is that of the function, however short it is waited for', async () => {
    const invoker = await invokerOf('async (event, context) => context.getRemainingTimeInMillis() > 2_000')
    expect(value(await invoker.invoke({}, { timeoutMs: 500, functionTimeoutMs: 3_000 }))).toBe(true)
    expect(value(await invoker.invoke({}, { timeoutMs: 500, functionTimeoutMs: 3_000, world: {} }))).toBe(true)
    expect(value(await invoker.invoke({}, { timeoutMs: 500 }))).toBe(false)
  })
})
