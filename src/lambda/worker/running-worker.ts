import { MessageChannel, Worker, receiveMessageOnPort, type MessagePort } from 'node:worker_threads'
import type { ErrorPayload } from '../../gateway/outcome.ts'
import type { ErrorFacts } from '../words/invocation.ts'
import { withoutBaselineCode } from '../probe/baseline-code.ts'
import { workerFile } from '../source/worker-file.ts'
import { countThread } from './thread-time.ts'
import type { Aside, FreshMessage, InvokeMessage, WorkerMessage, WorkerSetup } from './protocol.ts'

// Taken before a test's fake timers are.
const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis

/** How a worker's process came to its end. */
export interface Exit {
  readonly code: number
  /** Of a signal, or of too much memory (SIGKILL). */
  readonly signal?: string
  readonly dying?: Extract<WorkerMessage, { kind: 'dying' }>
}

/** What was seen of one invocation. */
export interface Ending {
  reply?: Extract<WorkerMessage, { kind: 'reply' }>
  aside: Aside
  /** The worker is no more: it ended itself, or was ended for taking too long. */
  exit?: Exit
  timedOut?: boolean
  /** Nothing was left that could have answered. */
  idle?: boolean
  notFresh?: boolean
  /** What a worker cannot show was asked of it. */
  misuse?: Extract<WorkerMessage, { kind: 'misuse' }>
}

/** How loading went. */
export type Init =
  | { readonly kind: 'ready' }
  | { readonly kind: 'misuse'; readonly message: string }
  | { readonly kind: 'failed'; readonly payload: ErrorPayload; readonly error?: ErrorFacts }
  | { readonly kind: 'exit'; readonly exit: Exit }
  | { readonly kind: 'timeout' }

/** One container. */
export interface RunningWorker {
  readonly init: Promise<Init>
  readonly alive: boolean
  /** Runs one event. One at a time. */
  run(message: InvokeMessage): Promise<Ending>
  /** Makes a new instance of the handler. False if it cannot: then it is better ended. */
  freshen(message: FreshMessage): Promise<boolean>
  /** Ends it, whatever it does. */
  end(): Promise<void>
}

/** What a worker takes beside its setup. */
export interface WorkerStart {
  readonly setup: Omit<WorkerSetup, 'port' | 'signal' | 'respond'>
  /** Makes the port that answers the worker's calls. */
  readonly respond?: (() => MessagePort) | undefined
  readonly env: NodeJS.ProcessEnv
  readonly execArgv: readonly string[]
  /** Limits of the heap and of growth beyond it, in MiB. */
  readonly heapMb: number
}

/** Lambda gives loading ten seconds (https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html). */
const initTimeoutMs = 10_000
/** A module that loaded once in that time loads again in less. */
const freshTimeoutMs = 1_000
/** How often memory outside the heap is looked at, and how much of it may come on top: the tests share the process. */
const memoryCheckMs = 50
const memorySlackMb = 512

/** Starts a container. Nothing of it keeps the process alive but an invocation under way. */
export function startWorker({ setup, respond, env, execArgv, heapMb }: WorkerStart): RunningWorker {
  const { port1: port, port2 } = new MessageChannel()
  const signal = new SharedArrayBuffer(4)
  const cell = new Int32Array(signal)
  const show = setup.logs === 'show'
  const answers = respond && { respond: respond() }
  const worker = new Worker(workerFile(), {
    workerData: { proxyproof: { ...setup, ...answers, port: port2, signal } satisfies WorkerSetup },
    transferList: [port2, ...(answers ? [answers.respond] : [])],
    env,
    execArgv: [...execArgv],
    // Held back in the worker already; to read an empty pipe would keep this process alive.
    stdout: !show,
    stderr: !show,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  })
  countThread(worker)
  worker.once('exit', withoutBaselineCode())
  let alive = true
  let id = 0
  let dying: Exit['dying']
  let sentSignal: string | undefined
  let ending: Ending = { aside: {} }
  let finish: ((ending: Ending) => void) | undefined
  let settleInit: ((init: Init) => void) | undefined
  let initFailure: Init | undefined

  const init = new Promise<Init>((resolve) => {
    const timer = setTimeout(() => {
      settleInit?.({ kind: 'timeout' })
      void end()
    }, initTimeoutMs)
    settleInit = (how) => {
      clearTimeout(timer)
      resolve(how)
    }
  })

  function hear(message: WorkerMessage): void {
    if ('id' in message && message.id !== id) return
    if (message.kind === 'ready') settleInit?.({ kind: 'ready' })
    else if (message.kind === 'misuse') initFailure ??= ending.misuse = message
    else if (message.kind === 'init-failed') initFailure ??= { ...message, kind: 'failed' }
    else if (message.kind === 'reply') ending.reply ??= message
    else if (message.kind === 'idle') ending.idle = true
    else if (message.kind === 'not-fresh') ending.notFresh = true
    else if (message.kind === 'time-up') cutOff()
    else if (message.kind === 'dying') dying = message
    else if (message.kind === 'signal') sentSignal = message.signal
    else {
      ending.aside = message
      if (message.kind === 'parked') finish?.(ending)
    }
  }

  function cutOff(): void {
    if (!finish) return
    ending.timedOut = true
    finish(ending)
    void end()
  }

  /** What it said already, and the loop has not come to. */
  function hearAll(): void {
    for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port))
      hear(next.message as WorkerMessage)
  }

  port.on('message', hear)
  port.unref()
  worker.unref()
  // Anything can be thrown, `null` too.
  worker.on('error', (error: { code?: unknown } | null | undefined) => {
    if (error?.code === 'ERR_WORKER_OUT_OF_MEMORY') sentSignal ??= 'SIGKILL'
  })
  worker.on('exit', (code) => {
    hearAll()
    alive = false
    port.close()
    const exit: Exit = { code, ...(sentSignal !== undefined && { signal: sentSignal }), ...(dying && { dying }) }
    settleInit?.(initFailure ?? { kind: 'exit', exit })
    ending.exit = exit
    finish?.(ending)
  })

  function run(message: InvokeMessage | FreshMessage, timeoutMs: number): Promise<Ending> {
    return new Promise((resolve) => {
      ending = { aside: {} }
      id = message.id
      // A listener of the handler's own may have kept it from dying of the last one.
      dying = undefined
      // Most invocations are over before the first look.
      let before: number | undefined
      const memory = setInterval(() => {
        const now = process.memoryUsage.rss()
        before ??= now
        if (now - before < (heapMb + memorySlackMb) * 2 ** 20) return
        sentSignal = 'SIGKILL'
        void end()
      }, memoryCheckMs)
      const timer = setTimeout(() => {
        // It may have been this thread that was busy, not the handler.
        hearAll()
        cutOff()
      }, timeoutMs)
      finish = (how) => {
        finish = undefined
        clearTimeout(timer)
        clearInterval(memory)
        resolve(how)
      }
      port.postMessage(message)
      Atomics.add(cell, 0, 1)
      Atomics.notify(cell, 0)
    })
  }

  let ended: Promise<unknown> | undefined
  function end(): Promise<void> {
    alive = false
    // Whoever waits for the end must not be left alone by an empty loop.
    worker.ref()
    ended ??= worker.terminate()
    return ended.then(() => undefined)
  }

  return {
    init,
    get alive() {
      return alive
    },
    run: (message) => run(message, message.timeoutMs),
    freshen: async (message) => {
      const { exit, timedOut, notFresh } = await run(message, freshTimeoutMs)
      return exit === undefined && timedOut === undefined && notFresh === undefined
    },
    end,
  }
}
