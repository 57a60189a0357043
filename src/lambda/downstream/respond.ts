import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { shown } from '../../http/shown.ts'
import type { Respond } from '../words/world.ts'

/** A request, and what answers it, between a worker and its parent. */
interface Question {
  readonly id: number
  readonly method: string
  readonly url: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array | null
}

type Reply =
  | { readonly id: number; readonly kind: 'none' }
  /** Told where the function runs. */
  | { readonly id: number; readonly kind: 'misuse' }
  | {
      readonly id: number
      readonly kind: 'response'
      readonly status: number
      readonly statusText: string
      readonly headers: readonly (readonly [string, string])[]
      readonly body: Uint8Array | null
    }

/**
 * The user's function, held to what it must return: `misuse` hears a `TypeError` when it throws or returns something else, and so does
 * the call. A response may be given again and again.
 */
export function checkedRespond(respond: Respond, misuse: (error: TypeError) => void): Respond {
  return async (request) => {
    const call = `${request.method} ${request.url}`
    const fail = (message: string, options?: ErrorOptions) => {
      const error = new TypeError(message, options)
      misuse(error)
      return error
    }
    let answer: Response | undefined
    try {
      answer = await respond(request)
      if (isResponse(answer)) return answer.clone()
    } catch (cause) {
      throw fail(`faults.respond threw when asked for ${call}: ${String(cause)}`, { cause })
    }
    if (answer === undefined) return undefined
    throw fail(
      `faults.respond must return a Response such as Response.json({ items: [] }), or undefined to leave the call; got ${shown(answer)} for ${call}`,
    )
  }
}

const isResponse = (value: unknown): value is Response =>
  typeof value === 'object' && value !== null && 'status' in value && 'headers' in value && 'clone' in value

/** Answers a worker's questions: the port to hand to it. Its other end does not keep the process alive, and closes with it. */
export function answeringPort(respond: Respond, misuse: (error: TypeError) => void): MessagePort {
  const { port1, port2 } = new MessageChannel()
  const checked = checkedRespond(respond, misuse)
  port1.on('message', ({ id, method, url, headers, body }: Question) => {
    const request = new Request(url, {
      method,
      headers: headers as [string, string][],
      body: body as Uint8Array<ArrayBuffer>,
    })
    void Promise.resolve(checked(request))
      .then(async (response): Promise<Reply> => {
        if (response === undefined) return { id, kind: 'none' }
        const { status, statusText } = response
        const bytes = response.body === null ? null : new Uint8Array(await response.arrayBuffer())
        return { id, kind: 'response', status, statusText, headers: [...response.headers], body: bytes }
      })
      .catch((): Reply => ({ id, kind: 'misuse' }))
      .then((reply) => port1.postMessage(reply))
  })
  port1.unref()
  return port2
}

/** The worker's end: asks its parent. An open question keeps the worker alive, as an open connection would. */
export function askingPort(port: MessagePort): Respond {
  const waiting = new Map<
    number,
    { resolve: (response: Response | undefined) => void; reject: (error: Error) => void }
  >()
  let asked = 0
  port.on('message', (reply: Reply) => {
    const { resolve, reject } = waiting.get(reply.id)!
    waiting.delete(reply.id)
    if (waiting.size === 0) port.unref()
    if (reply.kind === 'none') resolve(undefined)
    else if (reply.kind === 'misuse') reject(new TypeError('faults.respond failed'))
    else {
      const { status, statusText, headers, body } = reply
      resolve(
        new Response(body as Uint8Array<ArrayBuffer>, { status, statusText, headers: headers as [string, string][] }),
      )
    }
  })
  port.unref()
  return async (request) => {
    const { method, url, headers } = request
    const body = request.body === null ? null : new Uint8Array(await request.arrayBuffer())
    const id = ++asked
    port.ref()
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      port.postMessage({ id, method, url, headers: [...headers], body } satisfies Question)
    })
  }
}
