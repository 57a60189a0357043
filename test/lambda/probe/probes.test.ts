import { Session } from 'node:inspector'
import { runInThisContext } from 'node:vm'
import { afterEach, expect, it } from 'vitest'
import type { LambdaHandler } from '../../../src/index.ts'
import { inProcessInvoker } from '../../../src/lambda/in-process/invoker.ts'
import type { Invoker } from '../../../src/lambda/words/invocation.ts'
import { locateFunction } from '../../../src/lambda/source/locate-function.ts'

let invoker: Invoker | undefined
afterEach(async () => invoker?.close())

const globals = () => Object.getOwnPropertyNames(globalThis).filter((name) => name.startsWith('__proxyproof'))

/** What a look at an event tells of comparisons. */
const seen = async (handler: unknown, event: object, trace = true) => {
  const file = locateFunction(handler as LambdaHandler)!.file
  invoker = inProcessInvoker(handler as LambdaHandler)
  const { reads = [] } = await invoker.invoke(event, { timeoutMs: 1_000, ...(trace && { trace: { modules: [file] } }) })
  return reads.filter(({ path }) => path[0] === 'sought()').map(({ path }) => path.slice(1).join(' '))
}

const rows = [{ id: 'T-1' }, { id: 'T-2' }]

interface Event {
  readonly id?: string
  readonly kind?: string
  readonly size?: number | string
  readonly list?: unknown
}

const handler = async ({ id, kind, size, list }: Event) => {
  if (rows.some((row) => row.id === id)) return 'row'
  switch (kind) {
    case 'a':
    case 'b':
      return kind
    default:
  }
  if (typeof size !== 'number' || size > 100) return 'size'
  return Array.isArray(list) ? 'list' : 'other'
}

it('what a mark is held against is told, row by row and case by case', async () => {
  expect(await seen(handler, { id: 'qzaa', kind: 'qzab', size: 'qzac', list: 'qzad' })).toEqual([
    'qzaa is "T-1"',
    'qzaa is "T-2"',
    'qzab among a b',
    'qzac as number',
    'qzac less 100 101 99',
  ])
})

it('a number that stands for a mark is told by what it goes by', async () => {
  expect(await seen(handler, { id: 'qzaa', size: 37, list: 'qzad' })).toContain('#37 less 100 101 99')
})

it('a number that is read from a text that stands for a value goes by that text', async () => {
  const years = async ({ id }: Event) => Number(id) < 1837
  const trace = { modules: [locateFunction(years as LambdaHandler)!.file], standIns: ['9177'] }
  const look = async (id: string) => {
    const { reads = [] } = await invoker!.invoke({ id }, { timeoutMs: 1_000, trace })
    return reads.filter(({ path }) => path[0] === 'sought()').map(({ path }) => path.slice(1).join(' '))
  }
  invoker = inProcessInvoker(years as LambdaHandler)
  expect(await look('9177')).toContain('9177 less 1837 1838 1836')
  expect(await look('9178')).toEqual([])
})

it('a number that is held against how many a list has, or is looked up in it, is told by how many', async () => {
  const nth = async ({ size }: Event) => (typeof size === 'number' && size >= 0 && size < rows.length ? 'row' : 'none')
  expect(await seen(nth, { size: 37, list: 'qzad' })).toEqual(['#37 less 0 1 -1', '#37 less 2 3 1'])
  await invoker!.close()
  const at = async ({ size }: Event) => rows[size as number]?.id
  expect(await seen(at, { size: 37, list: 'qzad' })).toEqual(['#37 less 1 2 0'])
})

it('a call without marks is not looked into, nor one that is judged; and nothing stays behind', async () => {
  expect(await seen(handler, { id: 'T-9', kind: 'c', size: 8 })).toEqual([])
  expect(await seen(handler, { id: 'qzaa' }, false)).toEqual([])
  await seen(handler, { id: 'qzaa' })
  expect(globals()).not.toEqual([])
  await invoker!.close()
  expect(globals()).toEqual([])
})

it('what is compared in a branch of what is returned is told, whichever is taken', async () => {
  const returns = async ({ id, kind }: Event) => {
    if (id === undefined) return kind === 'x' ? String(id) : kind!.trim()
    return kind === 'a' ? id.trim() : id.toUpperCase()
  }
  expect(await seen(returns, { id: 'T-1', kind: 'qzab' })).toEqual(['qzab is "a"'])
  expect(await seen(returns, { kind: 'qzab' })).toEqual(['qzab is "x"'])
})

it('a place that is met again and again is left after some times', async () => {
  const loops = async ({ id }: Event) => {
    let same = 0
    for (let i = 0; i < 10_000; i++) if (id === `T-${i}`) same++
    return same
  }
  expect((await seen(loops, { id: 'qzaa' })).length).toBeLessThanOrEqual(12)
})

it('somebody else who debugs the process is not disturbed', async () => {
  const other = new Session()
  other.connect()
  let paused = false
  other.on('Debugger.paused', () => (paused = true))
  other.post('Debugger.enable')
  expect(await seen(handler, { id: 'qzaa' })).toContain('qzaa is "T-1"')
  expect(paused).toBe(false)
  other.disconnect()
})

it('a script may say that it stands where no file can: nobody is warned of it', async () => {
  const warnings: Error[] = []
  const note = (warning: Error) => warnings.push(warning)
  process.on('warning', note)
  locateFunction(handler)
  await seen(handler, { id: 'qzaa' })
  runInThisContext('0', { filename: 'file://elsewhere/a%2Fb.js' })
  expect(await seen(handler, { id: 'qzaa' })).toContain('qzaa is "T-1"')
  await new Promise((resolve) => setImmediate(resolve))
  process.off('warning', note)
  expect(warnings).toEqual([])
})

it('calls side by side are looked into each for itself', async () => {
  const waits = async ({ id, kind }: Event) => {
    const isFirst = id === 'T-1'
    await new Promise((resolve) => setImmediate(resolve))
    return kind === 'a' || isFirst
  }
  const trace = { modules: [locateFunction(waits as LambdaHandler)!.file], standIns: ['T-7'] }
  const look = async (event: object, withStandIns: boolean) => {
    const { standIns, ...without } = trace
    const one = inProcessInvoker(waits as LambdaHandler)
    const how = { timeoutMs: 1_000, trace: withStandIns ? { ...without, standIns } : without }
    const { reads = [] } = await one.invoke(event, how)
    return { reads: reads.filter(({ path }) => path[0] === 'sought()').map(({ path }) => path.slice(1).join(' ')), one }
  }
  const three = await Promise.all([
    look({ id: 'qzaa', kind: 'x' }, false),
    look({ id: 'T-7', kind: 'qzab' }, true),
    look({ id: 'T-7', kind: 'qzab' }, false),
  ])
  for (const { one } of three) await one.close()
  expect(three.map(({ reads }) => reads)).toEqual([['qzaa is "T-1"'], ['T-7 is "T-1"', 'qzab is "a"'], ['qzab is "a"']])
})

it('what is asked for by name is told, however often the same place told nothing of other calls', async () => {
  const asks = async ({ path, query }: { readonly path: string; readonly query: Readonly<Record<string, string>> }) => {
    if (path !== '/rows') return 'none'
    const given = { ...query }
    return given['colour'] ?? 'any'
  }
  invoker = inProcessInvoker(asks as LambdaHandler)
  const trace = { modules: [locateFunction(asks as LambdaHandler)!.file] }
  const look = async (path: string, query: object) =>
    (await invoker!.invoke({ path, query }, { timeoutMs: 1_000, trace })).reads ?? []
  await look('/rows', { page: 'qzaa' })
  await look('/', { qzzi: 'qzzj' })
  for (let i = 0; i < 12; i++) await look('/rows', { page: 'qzaa', size: String(i) })
  const asked = (await look('/rows', { qzzi: 'qzzj' })).map(({ path }) => path.join(' '))
  expect(asked).toContain('sought() qzzj asked colour')
})
