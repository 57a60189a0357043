import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { createInvoker, invoke } from '../../../src/lambda/create-invoker.ts'
import { container, containerOf, folder, once } from '../task.ts'

const patient = { timeoutMs: 5_000 }

describe('a container', () => {
  it('keeps its state from one event to the next', async () => {
    const invoker = await containerOf('async () => (globalThis.count = (globalThis.count ?? 0) + 1)')
    await invoker.invoke({}, patient)
    expect((await invoker.invoke({}, patient)).outcome).toEqual({ kind: 'payload', payload: 2 })
  })

  it('freezes what is left behind until the next event', async () => {
    const invoker = await containerOf(`async ({ wait }) => {
      if (!wait) return void setTimeout(() => (globalThis.firedAt = Date.now()), 30)
      await new Promise((resolve) => setTimeout(resolve, 50))
      return globalThis.firedAt
    }`)
    await invoker.invoke({ wait: false }, patient)
    await new Promise((resolve) => setTimeout(resolve, 100)) // the timer is long due
    const asked = Date.now()
    const { outcome } = await invoker.invoke({ wait: true }, patient)
    expect((outcome as { payload?: number }).payload).toBeGreaterThanOrEqual(asked)
  })

  it('is a new one after the process ended, and says so of the event that ended it', async () => {
    const invoker = await containerOf(`async ({ exit }) => {
      globalThis.count = (globalThis.count ?? 0) + 1
      if (exit) process.exit(4)
      return globalThis.count
    }`)
    await invoker.invoke({}, patient)
    const { outcome, facts } = await invoker.invoke({ exit: true }, patient)
    expect(outcome).toMatchObject({ payload: { errorType: 'Runtime.ExitError' } })
    expect(facts).toMatchObject({ settledBy: 'exit', exitCode: 4 })
    expect((await invoker.invoke({}, patient)).outcome).toEqual({ kind: 'payload', payload: 1 })
  })

  it('loads the module anew when renewed', async () => {
    const invoker = await containerOf('async () => (globalThis.count = (globalThis.count ?? 0) + 1)')
    await invoker.invoke({}, patient)
    await invoker.renew!()
    expect((await invoker.invoke({}, patient)).outcome).toEqual({ kind: 'payload', payload: 1 })
  })

  it('takes a mask for files, and refuses another folder instead of blaming the handler', async () => {
    const invoker = await containerOf(`async ({ to }) => {
      process.umask(0o077)
      process.chdir(to ?? process.cwd())
      return 'here'
    }`)
    expect((await invoker.invoke({}, patient)).outcome).toEqual({ kind: 'payload', payload: 'here' })
    await expect(invoker.invoke({ to: tmpdir() }, patient)).rejects.toThrow(
      /process\.chdir\(.*use isolation: 'in-process'/,
    )
    expect((await invoker.invoke({}, patient)).outcome).toEqual({ kind: 'payload', payload: 'here' })
  })

  it('takes one event at a time', async () => {
    const invoker = await containerOf(`async () => {
      const running = (globalThis.running = (globalThis.running ?? 0) + 1)
      await new Promise((resolve) => setTimeout(resolve, 5))
      globalThis.running--
      return running
    }`)
    const all = await Promise.all([1, 2, 3].map(() => invoker.invoke({}, patient)))
    expect(all.map(({ outcome }) => outcome)).toEqual([1, 1, 1].map((payload) => ({ kind: 'payload', payload })))
  })

  it('keeps an answer that an earlier event gives too late from the next', async () => {
    const invoker = await containerOf(`(event, context, callback) => {
      context.callbackWaitsForEmptyEventLoop = false
      if (event.first) return void setTimeout(callback, 30, null, 'stale').unref()
      setTimeout(callback, 60, null, 'own')
    }`)
    expect((await invoker.invoke({ first: true }, patient)).outcome).toEqual({ kind: 'payload', payload: null })
    expect((await invoker.invoke({}, patient)).outcome).toEqual({ kind: 'payload', payload: 'own' })
  })

  it('is closed twice without complaint, and then runs nothing', async () => {
    const invoker = await containerOf('async () => 1')
    await invoker.close()
    await invoker.close()
    await expect(invoker.invoke({}, patient)).rejects.toThrow('closed')
  })
})

describe('what is seen', () => {
  it('names the values that JSON changed, the bytes, and nothing returned', async () => {
    const { facts } = await once('async () => ({ headers: new Map([["a", 1]]) })')
    expect(facts).toMatchObject({ settledBy: 'promise', payloadBytes: 14, changed: [{ path: 'headers', type: 'Map' }] })
    expect((await once('async () => {}')).facts).toMatchObject({ nothing: true })
  })

  it('holds the output back, line by line', async () => {
    const { facts } = await once(`async () => { console.log('a %d', 1); process.stderr.write('b\\nc\\n') }`)
    expect(facts.logs).toEqual(['a 1', 'b', 'c'])
  })

  it('keeps the output of what ended the process', async () => {
    expect((await once(`async () => { console.log('bye'); process.exit(1) }`)).facts.logs).toEqual(['bye'])
  })

  it('keeps what was seen of an event that hangs', async () => {
    const invoker = await containerOf(`async ({ path }) => {
      console.log(path)
      await fetch('http://example.com/').catch(() => new Promise((resolve) => setTimeout(resolve, 9e5)))
    }`)
    const { facts, reads } = await invoker.invoke({ path: '/slow' }, { timeoutMs: 600, trace: {} })
    expect(facts).toMatchObject({ settledBy: 'timeout', logs: ['/slow'], refused: { host: 'example.com' } })
    expect(reads).toMatchObject([{ path: ['path'] }])
  })

  it('tells a drained loop from a call of process.exit', async () => {
    const options = { runtime: 'nodejs24.x' } as const
    const drained = await once('async () => new Promise(() => {})', options)
    const left = await once('async () => process.exit(0)', options)
    expect(drained.outcome).toEqual(left.outcome)
    expect([drained.facts.settledBy, left.facts.settledBy]).toEqual(['drained', 'exit'])
  })

  it('names what the process died of though the runtime posts nothing', async () => {
    const source = `async () => { setTimeout(() => { throw new RangeError('lost') }); await new Promise((r) => setTimeout(r, 50)) }`
    const { outcome, facts } = await once(source, { runtime: 'nodejs24.x' })
    expect(outcome).toMatchObject({ payload: { errorMessage: expect.stringMatching(/exit status 1$/) } })
    expect(facts).toMatchObject({ settledBy: 'uncaught', error: { name: 'RangeError', message: 'lost' } })
  })

  it('lists what is read of a traced event', async () => {
    const invoker = await containerOf('async ({ path }) => path')
    const { reads } = await invoker.invoke({ path: '/' }, { ...patient, trace: {} })
    expect(reads).toEqual([{ path: ['path'], kind: 'get', present: true }])
  })

  it('refuses connections beyond loopback, and names the host', async () => {
    const { facts } = await once(`async () => fetch('http://example.com/').then(() => 1, () => 2)`)
    expect(facts.refused).toMatchObject({ host: 'example.com' })
  })
})

describe('around the handler', () => {
  it("is the environment that Lambda sets, over the user's own", async () => {
    process.env['PROXYPROOF_TEST'] = 'kept'
    const source = `async () => { const e = process.env; return [e.PROXYPROOF_TEST, e.AWS_EXECUTION_ENV, e._HANDLER, e.LAMBDA_TASK_ROOT, e.AWS_LAMBDA_FUNCTION_MEMORY_SIZE, e.NODE_OPTIONS] }`
    const root = folder({ 'index.js': `exports.handler = ${source}` })
    const invoker = await container({ root, handler: 'index.handler' }, { runtime: 'nodejs22.x', memorySizeMb: 256 })
    const { outcome } = await invoker.invoke({}, patient)
    delete process.env['PROXYPROOF_TEST']
    expect(outcome).toEqual({
      kind: 'payload',
      payload: ['kept', 'AWS_Lambda_nodejs22.x', 'index.handler', root, '256', null],
    })
  })

  it("is a context with the given members over the runtime's own", async () => {
    const source = 'async (event, context) => [context.functionName, context.getRemainingTimeInMillis() > 1000]'
    const { outcome } = await once(source, { context: { functionName: 'users' } })
    expect(outcome).toEqual({ kind: 'payload', payload: ['users', true] })
  })

  it('is what a setup module prepared', async () => {
    const root = folder({
      'setup.ts': 'Object.assign(globalThis, { table: "users" satisfies string })',
      'index.js': 'exports.handler = async () => globalThis.table',
    })
    const options = { setup: join(root, 'setup.ts') }
    const { outcome } = await (await container({ root, handler: 'index.handler' }, options)).invoke({}, patient)
    expect(outcome).toEqual({ kind: 'payload', payload: 'users' })
  })
})

it('does not blame the handler for a busy test', async () => {
  const invoker = await containerOf('async () => { await new Promise((resolve) => setTimeout(resolve, 30)); return 1 }')
  const invocation = invoker.invoke({}, { timeoutMs: 100 })
  await new Promise((resolve) => setImmediate(resolve))
  const until = performance.now() + 250
  while (performance.now() < until);
  expect((await invocation).outcome).toEqual({ kind: 'payload', payload: 1 })
})

describe('invoke', () => {
  it('runs a handler once and answers the outcome', async () => {
    const root = folder({ 'users.mjs': 'export const handler = async (event) => event' })
    expect(await invoke(join(root, 'users.mjs'), { a: 1 })).toEqual({ kind: 'payload', payload: { a: 1 } })
    expect(await invoke(async () => 'in-process', {})).toEqual({ kind: 'payload', payload: 'in-process' })
  })

  it('words a timeout as the platform does', async () => {
    const root = folder({ 'a.mjs': 'export const handler = () => new Promise(() => setInterval(() => {}, 9e5))' })
    expect(await invoke(join(root, 'a.mjs'), {}, { timeoutMs: 150 })).toMatchObject({
      kind: 'function-error',
      payload: { errorType: 'Sandbox.Timedout', errorMessage: expect.stringMatching(/after 0\.15 seconds$/) },
    })
  })

  it('refuses a context that cannot be sent to a worker', async () => {
    const root = folder({ 'a.mjs': 'export const handler = async () => 1' })
    const options = { context: { getRemainingTimeInMillis: () => 1 } }
    await expect(invoke(join(root, 'a.mjs'), {}, options)).rejects.toThrow(/^context must be plain data/)
  })

  it('refuses a function for a worker', async () => {
    await expect(createInvoker(async () => 1, { isolation: 'worker' })).rejects.toThrow(
      "isolation 'worker' needs the handler as a module, such as './src/users.ts#handler': a function cannot be sent to a worker",
    )
  })
})

it('never keeps a process alive that forgot to close it', async () => {
  const root = folder({ 'a.mjs': 'setInterval(() => {}, 9e5)\nexport const handler = async () => 1' })
  const script = fileURLToPath(new URL('../../../node_modules/.cache/proxyproof-test/exit.mjs', import.meta.url))
  await build({
    stdin: {
      contents: `import { createInvoker } from './create-invoker.ts'
        const invoker = await createInvoker(${JSON.stringify(join(root, 'a.mjs'))})
        console.log(JSON.stringify((await invoker.invoke({}, { timeoutMs: 5_000 })).outcome))`,
      resolveDir: fileURLToPath(new URL('../../../src/lambda', import.meta.url)),
    },
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  })
  const { stdout } = await promisify(execFile)(process.execPath, [script], { timeout: 15_000 })
  expect(stdout).toBe('{"kind":"payload","payload":1}\n')
})
