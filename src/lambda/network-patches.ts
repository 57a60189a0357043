import { AsyncLocalStorage } from 'node:async_hooks'
import type dgram from 'node:dgram'
import type dns from 'node:dns'
import type net from 'node:net'
import { patchMethod } from './patch-method.ts'

/** Asks whether a connection may be made: an error says no. */
export type Refuse = (host: string, port: number | undefined, via: string) => Error | undefined

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown

/** All streams over sockets come through here, whoever opens them. */
export function patchSockets(prototype: net.Socket, refuse: Refuse): () => void {
  return patchMethod(
    prototype as unknown as { connect: AnyFunction },
    'connect',
    (original) =>
      function connect(this: unknown, ...args: unknown[]) {
        const target = targetOf(args)
        const error = target && refuse(target.host, target.port, 'net')
        if (!error) return Reflect.apply(original, this, args)
        const socket = this as net.Socket & { connecting: boolean }
        // As if on its way: clients queue what they write, and then learn of the failure.
        socket.connecting = true
        process.nextTick(() => socket.destroy(error))
        return socket
      },
  )
}

/** Where `connect(options)`, `connect(port, host)`, or Node's own normalised form goes; undefined for Unix sockets. */
function targetOf(args: readonly unknown[]): { host: string; port?: number } | undefined {
  const [first, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args
  const options =
    typeof first === 'object' && first !== null ? (first as net.TcpNetConnectOpts & { path?: string }) : undefined
  if (options) {
    if (options.path) return undefined
    return { host: options.host ?? 'localhost', port: Number(options.port) }
  }
  // A string that is no number is a path.
  if (typeof first === 'string' && !/^\d+$/.test(first)) return undefined
  return { host: typeof second === 'string' ? second : 'localhost', port: Number(first) }
}

/** `send(message, [offset, length,] port, address)` and `connect(port, address)`. */
export function patchDatagrams(prototype: dgram.Socket, refuse: Refuse): () => void {
  const sockets = prototype as unknown as { send: AnyFunction; connect: AnyFunction }
  const replace = (skip: number) => (original: AnyFunction) =>
    function (this: unknown, ...args: unknown[]) {
      const at = args.findIndex((arg, index) => index >= skip && typeof arg === 'string' && !/^\d+$/.test(arg))
      const error = at < 0 ? undefined : refuse(args[at] as string, Number(args[at - 1]), 'dgram')
      if (!error) return Reflect.apply(original, this, args)
      const callback = args.at(-1)
      process.nextTick(() => {
        if (typeof callback === 'function') callback(error)
        else (this as dgram.Socket).emit('error', error)
      })
      return undefined
    }
  const restores = [patchMethod(sockets, 'send', replace(1)), patchMethod(sockets, 'connect', replace(0))]
  return () => restores.forEach((restore) => restore())
}

const questions = /^(?:lookup|lookupService|reverse|resolve[A-Za-z0-9]*)$/

/** Every question of `dns`, `dns/promises` and their resolvers. */
export function patchDns(module: typeof dns, refuse: Refuse): (() => void)[] {
  const callbacks = [module, module.Resolver.prototype]
  const promises = [module.promises, module.promises.Resolver.prototype]
  return [
    ...callbacks.flatMap((object) => patchQuestions(object, refuse, (error, args) => answerLater(error, args.at(-1)))),
    ...promises.flatMap((object) => patchQuestions(object, refuse, (error) => Promise.reject(error))),
  ]
}

function answerLater(error: Error, callback: unknown): void {
  if (typeof callback === 'function') process.nextTick(() => callback(error))
}

function patchQuestions(
  object: object,
  refuse: Refuse,
  answer: (error: Error, args: readonly unknown[]) => unknown,
): (() => void)[] {
  const names = ownNames(object).filter((name) => questions.test(name))
  return names.map((name) =>
    patchMethod(
      object as Record<string, AnyFunction>,
      name,
      (original) =>
        function (this: unknown, ...args: unknown[]) {
          const host = args[0]
          const error = typeof host === 'string' ? refuse(host, undefined, 'dns') : undefined
          return error ? answer(error, args) : Reflect.apply(original!, this, args)
        },
    ),
  )
}

/** Names of methods, also of those that a resolver inherits. */
function ownNames(object: object): string[] {
  const names = new Set<string>()
  for (let at: object | null = object; at && at !== Object.prototype; at = Object.getPrototypeOf(at) as object | null) {
    for (const name of Object.getOwnPropertyNames(at)) names.add(name)
  }
  return [...names].filter((name) => typeof (object as Record<string, unknown>)[name] === 'function')
}

/** Where a client was called that connects later, on a stack without its caller. */
interface CallSite {
  readonly stack: string
  readonly via: string
}

const callSites = new AsyncLocalStorage<CallSite>()

/** The call that led to the running code, if it went through `fetch`. */
export function callSite(): CallSite | undefined {
  return callSites.getStore()
}

/** Remembers who called `fetch`. A mock stays as it is: tests look at it. */
export function patchFetch(applies: () => boolean): (() => void)[] {
  const { fetch } = globalThis
  if (typeof fetch !== 'function' || 'mock' in fetch) return []
  return [
    patchMethod(globalThis, 'fetch', (original) => (...args) => {
      if (!applies()) return original(...args)
      const stack = new Error().stack ?? ''
      return callSites.run({ stack, via: 'fetch' }, () => original(...args))
    }),
  ]
}
