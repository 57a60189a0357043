import { isNativeError } from 'node:util/types'
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads'
import { discardedFacts } from '../runtime/discarded.ts'
import { statusOf, thrownObject } from '../runtime/thrown.ts'
import type { ErrorFacts, Read, RefusedConnection, SettledBy } from '../words/invocation.ts'
import type { Aside, FreshMessage, InvokeMessage, Reply, WorkerMessage } from './protocol.ts'
import type { Met } from '../words/world.ts'

// The handler's may be those of its world.
const { setImmediate } = globalThis

/** What runs a handler tells the container about one invocation. */
export interface InvocationHost {
  /** Posts an answer; all but the first are lost, as the Runtime API refuses them. */
  reply(reply: Reply, settledBy: SettledBy, error?: unknown): void
  /** It was answered again, which counts for nothing. */
  late(): void
  /** The runtime asks for the next event: freezes until there is one. */
  next(): void
  /** Nothing is left to run. */
  drained: () => void
  /** The runtime threw away what the handler returned. */
  discard(returned: unknown): void
  /** The function's time is up, though less of it has passed. */
  timeUp(): void
  /** Nothing can answer any more, though the platform goes on waiting. */
  idle(): void
  /** The process is about to end. */
  dying(by: 'uncaught' | 'unhandled-rejection', error: unknown): void
}

/** What is noted beside the outcome, anew for each invocation. */
export interface Notes {
  logs: string[]
  reads: (() => readonly Read[]) | undefined
  refused: RefusedConnection | undefined
  /** What of its world the handler used; undefined where none was given. */
  met: (() => Met) | undefined
  /** A small copy of what the runtime threw away. */
  discarded: unknown
  /** An earlier invocation was answered, or answered again. */
  answeredEarlier: boolean
}

/** The worker's end of the conversation. */
export interface Container {
  /** The running invocation; before the first, the loading of the handler. */
  readonly current: InvocationHost
  readonly notes: Notes
  say(message: WorkerMessage): void
  /** Tells what was noted so far. */
  sayNotes(): void
  /** Waits for an event and starts it; blocks the thread, so that nothing left behind runs on. */
  park(): void
}

/** Makes the worker's end. `signal` changes with every message sent to the worker. */
export function makeContainer(
  port: MessagePort,
  signal: SharedArrayBuffer,
  start: (message: InvokeMessage, host: InvocationHost) => void,
  freshen: (factory: string) => Promise<boolean>,
): Container {
  const cell = new Int32Array(signal)
  const say = (message: WorkerMessage) => port.postMessage(message)
  let id = 0

  function noteLate(invocation: number): void {
    if (invocation > 0 && invocation !== id) container.notes.answeredEarlier = true
  }

  function hostOf(invocation: number): InvocationHost {
    let over = false
    return {
      // Who answers late (a timer of an earlier event) answers under the earlier id.
      reply: (reply, settledBy, thrown) => {
        noteLate(invocation)
        say({
          kind: 'reply',
          id: invocation,
          reply,
          settledBy,
          ...(thrown !== undefined && { error: errorFacts(thrown) }),
        })
      },
      late: () => noteLate(invocation),
      next: () => {
        if (over) return
        over = true
        setImmediate(park)
      },
      drained: () => {},
      discard: (returned) => {
        container.notes.discarded = discardedFacts(returned).discarded
      },
      timeUp: () => {
        container.sayNotes()
        say({ kind: 'time-up', id: invocation })
      },
      idle: () => say({ kind: 'idle', id: invocation }),
      dying: (by, error) => say({ kind: 'dying', by, error: errorFacts(error) }),
    }
  }

  function park() {
    if (id > 0) say({ kind: 'parked', id, ...aside(container.notes) })
    const message = waitForMessage(port, cell)
    id = message.id
    container.notes = noNotes()
    container.current = hostOf(id)
    if ('factory' in message) {
      void freshen(message.factory).then((made) => {
        if (!made) say({ kind: 'not-fresh', id })
        container.current.next()
      })
      return
    }
    // The runtimes call the handler from a promise: what it queues as microtasks comes before its ticks.
    const { current } = container
    void Promise.resolve().then(() => start(message, current))
  }

  const container = {
    current: hostOf(0),
    notes: noNotes(),
    say,
    sayNotes: () => {
      const noted = aside(container.notes)
      if (id > 0 && Object.keys(noted).length > 0) say({ kind: 'noted', id, ...noted })
    },
    park,
  }
  return container
}

function noNotes(): Notes {
  return {
    logs: [],
    reads: undefined,
    refused: undefined,
    met: undefined,
    discarded: undefined,
    answeredEarlier: false,
  }
}

/** The notes as they are sent. */
export function aside({ logs, reads, refused, met, discarded, answeredEarlier }: Notes): Aside {
  return {
    ...(logs.length > 0 && { logs }),
    ...(reads && { reads: reads() }),
    ...(refused && { refused }),
    ...(met && { met: met() }),
    ...(discarded !== undefined && { discarded }),
    ...(answeredEarlier && { answeredEarlier }),
  }
}

function waitForMessage(port: MessagePort, cell: Int32Array): InvokeMessage | FreshMessage {
  for (;;) {
    const seen = Atomics.load(cell, 0)
    const received = receiveMessageOnPort(port) as { message: InvokeMessage | FreshMessage } | undefined
    if (received) return received.message
    Atomics.wait(cell, 0, seen)
  }
}

/** What is worth telling of a thrown value. Never throws. */
export function errorFacts(thrown: unknown): ErrorFacts {
  try {
    if (isNativeError(thrown) || thrown instanceof Error) {
      const { name, message, stack } = thrown
      return {
        name: String(name),
        message: String(message),
        ...(typeof stack === 'string' && { stack }),
        ...statusOf(thrown),
      }
    }
    return { name: typeof thrown, message: String(thrown), ...thrownObject(thrown) }
  } catch {
    return { name: typeof thrown, message: '' }
  }
}
