import { stat } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { workerData } from 'node:worker_threads'
import { captureConsole } from '../patch/console-capture.ts'
import { loadFactory, type Factory } from './fresh-instance.ts'
import { watchWorker, type WorkerDownstream } from './downstream.ts'
import { makeContext, type ContextAnswers, type LambdaContext } from '../runtime/context.ts'
import { callbackDeprecatedPayload, errorBody } from '../runtime/error-payload.ts'
import { isInPackages } from '../source/in-packages.ts'
import { invokeStream } from './invoke-stream.ts'
import { handlerAmong, HandlerNotThere, loadExport, loadLambdaHandler, runtimeError } from '../load/load-module.ts'
import { installNetworkGuard } from '../network/guard.ts'
import { invoke20, watchProcess20, type Call } from './node20.ts'
import { invoke24 } from './node24.ts'
import { makeContainerWorld, type LiveWorld } from '../world/live-world.ts'
import { isNode24 } from '../words/runtime.ts'
import { installAwslambda, invokeStore, streamingOf } from '../runtime/streaming.ts'
import { stopObserving } from '../observe/observed.ts'
import type { Look } from '../observe/observer.ts'
import { makeProbes, type Probes } from '../probe/probes.ts'
import { carriedText } from '../observe/carried-text.ts'
import { carriesValue, standInsOf, type StandIns } from '../observe/stand-ins.ts'
import { traceEvent } from '../observe/trace.ts'
import { aside, errorFacts, makeContainer, type InvocationHost } from './host.ts'
import { emulateProcess } from './process.ts'
import type { InvokeMessage, WorkerSetup } from './protocol.ts'
import { makeWorldPatches } from '../world/patches.ts'

// The entry of the worker: one container. Loads the handler, then runs one event after the other until it is ended, or ends itself.

const setup = (workerData as { proxyproof: WorkerSetup }).proxyproof
const { runtime, module } = setup
const modern = isNode24(runtime)

class Receiver {
  handler!: (...args: unknown[]) => unknown
}

const container = makeContainer(setup.port, setup.signal, start, freshen)
// Called as a method: handlers see what runs them as `this`.
const self = modern
  ? new (class BufferedInvokeProcessor extends Receiver {})()
  : new (class Runtime extends Receiver {})()
let streaming = false

process.setSourceMapsEnabled(true)
process.on('beforeExit', () => container.current.drained())
process.on('exit', () => container.say({ kind: 'exiting', ...aside(container.notes) }))
if (modern) {
  process.on('uncaughtExceptionMonitor', (error, origin) =>
    container.current.dying(origin === 'unhandledRejection' ? 'unhandled-rejection' : 'uncaught', error),
  )
} else watchProcess20(runtime, () => container.current)
emulateProcess(container)
installNetworkGuard(setup.network, (refused) => {
  container.notes.refused ??= refused
  container.sayNotes()
})
let downstream: WorkerDownstream | undefined
let worlds = makeContainerWorld()
let live: LiveWorld | undefined
makeWorldPatches(() => live).install()
if (setup.logs === 'hide') captureConsole(() => container.notes.logs)
installAwslambda(runtime)
// A hang is cut off from outside, its notes with it. Quick invocations are over before the first look.
setInterval(() => container.sayNotes(), 50).unref()

const initHost: InvocationHost = container.current
// What goes wrong while loading is posted as the init error.
initHost.reply = (reply, _settledBy, thrown) => {
  if (reply.kind === 'error')
    container.say({
      kind: 'init-failed',
      payload: reply.payload,
      ...(thrown !== undefined && { error: errorFacts(thrown) }),
    })
}
// A promise at a module's top level that never settles: Node's own code for that before nodejs24.x.
initHost.drained = () => {
  if (!modern) process.exit(13)
}

// From a callback of the file system, immediates come before the timers that the module starts.
stat('/', () => void load().then(ready, failed))

async function load(): Promise<void> {
  if (setup.faults) downstream = await watchWorker(setup.respond)
  if (setup.setup !== undefined) await import(pathToFileURL(setup.setup).href)
  const handler =
    module.kind === 'lambda'
      ? await loadLambdaHandler(module.root, module.handler, runtime)
      : await loadExport(module.file, module.exportName, module.shown, runtime)
  const mark = streamingOf(handler)
  if (mark === 'malformed') throw malformedStreaming()
  streaming = mark
  self.handler = handler
  // Version 4 has let the loop turn before it asks for the first event.
  if (modern) await new Promise((resolve) => setTimeout(resolve, 1))
}

function ready(): void {
  if (modern && !streaming && self.handler.length >= 3) {
    container.say({ kind: 'init-failed', payload: callbackDeprecatedPayload })
    process.exit(1)
  }
  // What floats while loading ends the process before there is an event.
  setImmediate(() => {
    initHost.drained = () => {}
    container.say({ kind: 'ready' })
    container.park()
  })
}

let factory: { readonly file: string; readonly make: Factory } | undefined

/** The handler of a new instance of its modules. What is thrown while they load is not told: a new container will tell. */
async function freshen(file: string): Promise<boolean> {
  worlds.end()
  downstream?.fresh()
  worlds = makeContainerWorld()
  live = undefined
  try {
    if (factory?.file !== file) factory = { file, make: await loadFactory(file) }
    const handler = handlerAmong(factory.make(), module)
    if (handler === undefined) return false
    const mark = streamingOf(handler)
    if (mark === 'malformed') return false
    streaming = mark
    self.handler = handler
    return true
  } catch {
    return false
  } finally {
    // What loading started and is done at once is done before the first event, as on Lambda.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

function failed(error: unknown): void {
  if (error instanceof HandlerNotThere) container.say({ kind: 'misuse', message: error.message })
  else container.say({ kind: 'init-failed', payload: errorBody(error, runtime), error: errorFacts(error) })
  process.exit(modern ? 1 : 129)
}

/** Version 3 means the same and trips over its own missing import. */
function malformedStreaming(): Error {
  return modern
    ? runtimeError('Runtime.MalformedStreamingHandler', 'Only response streaming is supported.')
    : runtimeError('ReferenceError', 'MalformedStreamingHandler is not defined')
}

/** Null until the first call that is looked into. */
let probes: Probes | undefined | null = null

/** All that is loaded here is the handler's, but packages and what runs it; bundles of it lie in the cache. */
const isOwn = (file: string) =>
  dirname(file) !== dirname(fileURLToPath(import.meta.url)) &&
  (!isInPackages(file) || /[\\/]\.cache[\\/]proxyproof[\\/]/.test(file))

function start(message: InvokeMessage, host: InvocationHost): void {
  const standIns = standInsOf(message.trace?.standIns ?? [])
  const carried = message.trace === undefined ? '' : carriedText(message.event)
  const isProbed = message.trace !== undefined && (message.trace.isProbed || carriesValue(carried, standIns))
  if (isProbed && probes === null) probes = makeProbes(isOwn)
  if (!isProbed) probes?.disarm(message.trace === undefined)
  startProbed(message, host, isProbed ? probes?.arm(carried, standIns) : undefined, standIns)
}

function startProbed(message: InvokeMessage, host: InvocationHost, look: Look | undefined, standIns: StandIns): void {
  const { requestId, timeoutMs, functionTimeoutMs, world } = message
  live = undefined
  const entered = world && worlds.enter(world)
  if (entered) container.notes.met = () => entered.seen()
  if (!message.trace) stopObserving()
  const event: unknown = JSON.parse(message.event)
  const traced =
    message.trace && typeof event === 'object' && event !== null ? traceEvent(event, look, standIns) : undefined
  if (traced) container.notes.reads = () => traced.reads()
  const call: Call = {
    event: traced ? traced.event : event,
    handle: (event, context, callback) => {
      const run = () => (modern && !streaming ? self.handler(event, context) : self.handler(event, context, callback))
      if (entered) entered.synchronous = true
      try {
        return traced ? traced.scope(run) : run()
      } finally {
        if (entered) entered.synchronous = false
      }
    },
  }
  const init = {
    runtime,
    deadline: Date.now() + functionTimeoutMs,
    remaining: entered?.remainingOf(functionTimeoutMs),
    requestId,
    memorySizeMb: setup.memorySizeMb,
    functionName: process.env['AWS_LAMBDA_FUNCTION_NAME'] ?? 'proxyproof',
    overrides: setup.context,
  }
  const contextWith = (answers: ContextAnswers): LambdaContext => makeContext({ ...init, answers })
  const run = () => {
    if (streaming) invokeStream(call, makeContext(init), runtime, host)
    else if (modern) {
      // The process ends next; the parent cannot tell it from process.exit.
      host.drained = () => host.idle()
      invokeStore.run({ requestId }, () => void invoke24(call, makeContext(init), host))
    } else invoke20(call, self.handler, runtime, host, contextWith)
  }
  live = entered
  downstream?.enter(entered, timeoutMs, () => host.timeUp())
  if (entered) entered.thaw(run)
  else run()
}
