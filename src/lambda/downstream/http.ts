import type { ClientRequest } from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import type { HttpRequestEventMap } from '@mswjs/interceptors'
import type { WatchedNow } from './calls.ts'
import { responseOf, isCounted } from './fetch.ts'
import { skipTimeoutOf } from './waits.ts'
import { isLoopback } from '../words/network-hosts.ts'

/** Watches what goes through `http` and `https`. */
export interface HttpWatch {
  /**
   * Comes first again where others (msw, nock) have come or gone meanwhile; quick where nobody has. With `fetchToo` also asks `respond`
   * for calls of `fetch` that an interceptor at work leaves, which was there before.
   */
  attach(fetchToo: boolean): void
  dispose(): void
}

type Listener = (...args: HttpRequestEventMap['request']) => Promise<void> | void

/** What of an interceptor is shared by all that watch: the emitter of the one that is at work. */
interface Running {
  readonly emitter: {
    prependListener(event: 'request', listener: Listener): unknown
    addListener(event: 'request', listener: Listener): unknown
    removeListener(event: 'request', listener: Listener): unknown
    listenerCount(event: 'request'): number
  }
}

/**
 * Watches `http` and `https` through @mswjs/interceptors. One interceptor is at work per process, whoever started it: msw and nock
 * share it, in whatever order they come. Faults come before their answers, `respond` after them.
 */
export async function watchHttp(now: WatchedNow): Promise<HttpWatch> {
  const [{ ClientRequestInterceptor }, { getRawRequest }] = await Promise.all([
    import('@mswjs/interceptors/ClientRequest'),
    import('@mswjs/interceptors'),
  ])
  const slot = globalThis as unknown as Record<symbol, Running | undefined>
  const { symbol } = ClientRequestInterceptor
  let own: InstanceType<typeof ClientRequestInterceptor> | undefined
  let running: Running | undefined

  const first: Listener = ({ request, controller }) => {
    const watched = now()
    if (watched === undefined || isCounted()) return undefined
    const { blow, ended } = watched.calls.meet(request)
    const client = getRawRequest(request) as ClientRequest
    client.once('close', ended)
    if (blow === undefined) return undefined
    if (blow.kind === 'error') controller.errorWith(blow.error)
    else if (blow.kind === 'silence') {
      if (watched.skips !== undefined && client.socket !== null) skipTimeoutOf(client.socket, watched.skips)
      // A connection is there, and nothing comes: a body that is never written keeps back its head.
      controller.respondWith(new Response(new ReadableStream({})))
    } else controller.respondWith(responseOf(blow.answer, new Error('aborted')))
    // Nobody else is asked.
    return new Promise(() => {})
  }

  const last: Listener = async ({ request, controller }) => {
    const respond = now()?.respond
    if (respond === undefined || isLoopback(new URL(request.url).hostname)) return
    const response = await respond(request.clone())
    if (response !== undefined) controller.respondWith(response)
  }

  /** Only those of msw and its like: `fetch` is watched without, since an interceptor hands a mock below it other arguments. */
  const fetchesAtWork = () => [slot[Symbol.for('fetch-interceptor')]].filter((one) => one !== undefined)

  function detach(): void {
    running?.emitter.removeListener('request', first)
    for (const one of [running, ...fetchesAtWork()]) one?.emitter.removeListener('request', last)
    running = undefined
  }

  return {
    attach(fetchToo) {
      if (running === undefined || slot[symbol] !== running) {
        detach()
        if (slot[symbol] === undefined && own !== undefined) slot[symbol] = own as unknown as Running
        if (slot[symbol] === undefined) {
          own = new ClientRequestInterceptor()
          own.apply()
          syncBuiltinESMExports()
        }
        running = slot[symbol]!
        running.emitter.prependListener('request', first)
      }
      for (const { emitter } of [running, ...(fetchToo ? fetchesAtWork() : [])]) {
        emitter.removeListener('request', last)
        emitter.addListener('request', last)
      }
    },
    dispose() {
      const isOwn = own !== undefined && running === (own as unknown)
      const { emitter } = running ?? {}
      detach()
      // Others may have come to listen: then it goes on for them.
      if (!isOwn || (emitter?.listenerCount('request') ?? 0) > 0) return
      // Whoever shared it took its name away when they left, without which it stays.
      slot[symbol] = own as unknown as Running
      own?.dispose()
      own = undefined
      syncBuiltinESMExports()
    },
  }
}
