import { basename, dirname, join } from 'node:path'
import { existsSync } from 'node:fs'
import { bundleFactory, bundleModule, displayPath, isTypeScript } from '../load/bundle.ts'
import { requestIdOf } from '../runtime/context.ts'
import { answeringPort } from '../downstream/respond.ts'
import { lambdaEnvironment, nodeFlags } from './environment.ts'
import type { InvocationOptions, Invoker, InvokerOptions } from '../words/invocation.ts'
import { defaultMemorySizeMb } from '../words/limits.ts'
import type { ModuleSource } from '../load/resolve-source.ts'
import { lambdaModuleFile } from '../load/load-module.ts'
import { startWorker, type Init, type RunningWorker, type WorkerStart } from './running-worker.ts'
import { defaultRuntime } from '../words/runtime.ts'
import { initInvocation, invocationOf, unloadedInvocation } from './outcome.ts'
import type { InvokeMessage, LoadableModule } from './protocol.ts'

/**
 * Runs a handler's module in a worker thread, by the rules of its runtime: one container, reused while it lives, frozen between events,
 * replaced after it ended. Rejects with a TypeError for an export that is not there.
 *
 * What a worker cannot show: another folder than the process's (`process.chdir` is refused), crashes of native add-ons (they
 * take the tests along), output by file descriptor, another time zone than the machine's (Lambda's is UTC).
 */
export async function workerInvoker(source: ModuleSource, options: InvokerOptions = {}): Promise<Invoker> {
  const { runtime = defaultRuntime(), seed = 0, memorySizeMb = defaultMemorySizeMb } = options
  const respond = typeof options.faults === 'object' ? options.faults.respond : undefined
  let misuse: TypeError | undefined
  const start: WorkerStart = {
    setup: {
      runtime,
      module: await loadable(source),
      setup: options.setup === undefined ? undefined : await loadableFile(options.setup),
      context: cloneable(options.context),
      memorySizeMb,
      network: options.network ?? 'block',
      logs: options.logs ?? 'hide',
      faults: Boolean(options.faults),
    },
    respond: respond && (() => answeringPort(respond, (error) => (misuse ??= error))),
    env: lambdaEnvironment(
      { runtime, taskRoot: taskRoot(source), handler: handlerName(source), memorySizeMb },
      { ...process.env, ...options.environment },
    ),
    // A module by its path is source: built for Lambda, it may well be something else by then.
    execArgv: source.kind === 'lambda' ? nodeFlags(runtime) : [],
    heapMb: options.memorySizeMb ?? assumedHeapMb,
  }
  let worker: RunningWorker | undefined
  let invocations = 0
  let closed = false
  let last: Promise<unknown> = Promise.resolve()

  async function liveWorker(): Promise<RunningWorker> {
    // A container whose handler does not load stays: the next would not load it either.
    if (!worker || (!worker.alive && (await worker.init).kind === 'ready')) {
      worker = startWorker(start)
      // Once: a thread that came to its end by itself before anything was loaded says nothing about the handler.
      if (!closed && endedQuietly(await worker.init)) worker = startWorker(start)
    }
    return worker
  }

  async function invokeNow(
    event: unknown,
    { timeoutMs, functionTimeoutMs = timeoutMs, trace, world }: InvocationOptions,
  ) {
    if (closed) throw new Error('invoker: it is closed, no more events can be run')
    const id = ++invocations
    const message: InvokeMessage = {
      id,
      requestId: requestIdOf(seed, id),
      event: JSON.stringify(event) ?? 'null',
      timeoutMs,
      functionTimeoutMs,
      trace,
      ...(world && { world }),
    }
    const container = worker?.alive ? worker : await liveWorker()
    const init = await container.init
    if (init.kind === 'misuse') throw new TypeError(init.message)
    if (init.kind === 'failed') return initInvocation(init)
    if (init.kind !== 'ready') return unloadedInvocation(init, message)
    const ending = await container.run(message)
    if (ending.misuse) throw new TypeError(ending.misuse.message)
    if (misuse) throw misuse
    return invocationOf(ending, message)
  }

  let factory: Promise<string | undefined> | undefined
  /** Not where a set-up has the handler's modules in its hands: those of a new instance would not be set up. */
  const factoryFile = async () => {
    const file = moduleFile(source)
    if (file === undefined || options.setup !== undefined) return undefined
    return bundleFactory(file).catch(() => undefined)
  }

  const first = await (await liveWorker()).init
  if (first.kind === 'misuse') throw new TypeError(first.message)

  return {
    // One event at a time, as in a container.
    invoke: (event, how) => {
      const invocation = last.then(() => invokeNow(event, how))
      last = invocation.catch(() => undefined)
      return invocation
    },
    renew: async () => {
      await last
      await worker?.end()
      worker = undefined
      if (!closed) await (await liveWorker()).init
    },
    fresh: async () => {
      await last
      const file = await (factory ??= factoryFile())
      if (file === undefined || closed) return false
      const container = worker?.alive ? worker : await liveWorker()
      if ((await container.init).kind !== 'ready') return false
      if (await container.freshen({ id: ++invocations, factory: file })) return true
      factory = Promise.resolve(undefined)
      return false
    },
    close: async () => {
      closed = true
      await worker?.end()
      await last
    },
    isolation: 'worker',
    runtime,
    ...(source.kind === 'export' && { file: source.file }),
  }
}

const moduleFile = (source: ModuleSource) =>
  source.kind === 'export' ? source.file : lambdaModuleFile(source.root, source.handler)

const endedQuietly = (init: Init) =>
  init.kind === 'exit' && init.exit.code === 0 && init.exit.signal === undefined && init.exit.dying === undefined

/** Rejects functions and the like before Node does, and says what they belong to. */
function cloneable(context: InvokerOptions['context']): InvokerOptions['context'] {
  try {
    return structuredClone(context)
  } catch (cause) {
    throw new TypeError(
      "context must be plain data, since it is sent to a worker; use isolation 'in-process' otherwise",
      {
        cause,
      },
    )
  }
}

/** Enough for a handler whose memory nobody told, little enough to be filled before the time is out. */
const assumedHeapMb = 512

async function loadable(source: ModuleSource): Promise<LoadableModule> {
  if (source.kind === 'lambda') return source
  const { file, exportName } = source
  return { kind: 'export', file: await loadableFile(file), exportName, shown: displayPath(file) }
}

/** The file itself, or the bundle of a TypeScript module. */
export async function loadableFile(file: string): Promise<string> {
  return isTypeScript(file) ? bundleModule(file) : file
}

/** Where the code lies on Lambda: the root of Lambda's form, or the folder of the nearest `package.json`. */
function taskRoot(source: ModuleSource): string {
  if (source.kind === 'lambda') return source.root
  for (let folder = dirname(source.file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder
    if (dirname(folder) === folder) return dirname(source.file)
  }
}

function handlerName(source: ModuleSource): string {
  if (source.kind === 'lambda') return source.handler
  return `${basename(source.file).replace(/\.[^.]*$/, '')}.${source.exportName}`
}
