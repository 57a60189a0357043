import { AsyncLocalStorage } from 'node:async_hooks'
import type { Watched, WatchedNow } from './calls.ts'
import type { Blow } from './faults.ts'
import type { CallHead, FaultyAnswer } from './service.ts'
import { isLoopback } from '../words/network-hosts.ts'

// Taken before anything replaces them.
const { setImmediate } = globalThis

export type Fetch = typeof globalThis.fetch

const counted = new AsyncLocalStorage<true>()

/** Whether the running code is on behalf of a call that was counted further up, as in a mock that passes calls on. */
export const isCounted = (): boolean => counted.getStore() === true

/**
 * A `fetch` on top of another. Calls go on as they came, with the same arguments, since what is below may be a mock that looks at
 * them. `isNodes` says that it is Node's own: then nobody mocked the call, and it is offered to `respond`.
 */
export function watchedFetch(below: Fetch, isNodes: () => boolean, now: WatchedNow): Fetch {
  return function fetch(...args) {
    const watched = now()
    const head = watched && headOf(...args)
    if (watched === undefined || head === undefined) return below(...args)
    return isCounted() ? pass(watched, head, args) : meet(watched, head, args)
  }

  async function meet(watched: Watched, head: CallHead, args: Parameters<Fetch>): Promise<Response> {
    const { blow, ended } = watched.calls.meet(head)
    try {
      if (blow !== undefined) return await strike(blow, head.url, signalOf(args))
      return await counted.run(true, () => pass(watched, head, args))
    } finally {
      ended()
    }
  }

  async function pass({ respond }: Watched, head: CallHead, args: Parameters<Fetch>): Promise<Response> {
    if (respond === undefined || !isNodes() || isLoopback(new URL(head.url).hostname)) return below(...args)
    const [input, init] = args
    const request = new Request(input instanceof Request ? input.clone() : input, init)
    const response = await orAborted(respond(request.clone()), signalOf(args))
    if (response !== undefined) return withUrl(response, head.url)
    // A stream can be read once.
    return init?.body instanceof ReadableStream ? below(request) : below(...args)
  }
}

/** Undefined for what `fetch` itself refuses, and for what never leaves the process (`data:`, `blob:`). */
function headOf(...[input, init]: Parameters<Fetch>): CallHead | undefined {
  try {
    const from = input instanceof Request ? input : undefined
    const url = from?.url ?? new URL(String(input)).href
    if (!/^https?:/.test(url)) return undefined
    const method = init?.method ?? from?.method ?? 'GET'
    return { method: method.toUpperCase(), url, headers: new Headers(init?.headers ?? from?.headers) }
  } catch {
    return undefined
  }
}

function signalOf([input, init]: Parameters<Fetch>): AbortSignal | undefined {
  return init?.signal ?? (input instanceof Request ? input.signal : undefined)
}

/** As `fetch` tells it: a broken connection is the cause of a TypeError (observed by running Node 20). */
async function strike(blow: Blow, url: string, signal: AbortSignal | undefined): Promise<Response> {
  signal?.throwIfAborted()
  if (blow.kind === 'silence') return orAborted(new Promise<never>(() => {}), signal)
  // Not in the same turn.
  await new Promise((resolve) => setImmediate(resolve))
  signal?.throwIfAborted()
  if (blow.kind === 'error') throw new TypeError('fetch failed', { cause: blow.error })
  return withUrl(responseOf(blow.answer, cutOff()), url)
}

function orAborted<T>(answer: T | Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return Promise.resolve(answer)
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error)
    if (signal.aborted) return abort()
    signal.addEventListener('abort', abort, { once: true })
    Promise.resolve(answer)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort))
  })
}

/** What undici gives while a body is read whose connection is closed. */
function cutOff(): Error {
  const cause = Object.assign(new Error('other side closed'), { name: 'SocketError', code: 'UND_ERR_SOCKET' })
  return new TypeError('terminated', { cause })
}

/** `broken` is what a reader gets after the body of an answer that is cut off. */
export function responseOf({ status, headers, body, broken }: FaultyAnswer, cut: Error): Response {
  if (broken !== true) return new Response(body, { status, headers })
  let sent = false
  const stream = new ReadableStream({
    pull(controller) {
      if (sent) return controller.error(cut)
      sent = true
      controller.enqueue(new TextEncoder().encode(body))
    },
  })
  return new Response(stream, { status, headers })
}

function withUrl(response: Response, url: string): Response {
  return Object.defineProperty(response, 'url', { value: url })
}
