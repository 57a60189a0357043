import type dgram from 'node:dgram'
import type dns from 'node:dns'
import type http from 'node:http'
import type net from 'node:net'
import { isIP } from 'node:net'
import { calledFrom, callSite } from '../source/call-site.ts'
import { isLoopback } from '../words/network-hosts.ts'
import { patchMethod } from '../patch/patch-method.ts'

/** Asks whether a connection may be made: an error says no. */
export type Refuse = (host: string, port: number | undefined, via: string) => Error | undefined

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown

/** Where the running call of `connect` goes: a question of DNS within it is on its behalf. */
let connecting: { readonly host: string; readonly port: number } | undefined

/** The port that a DNS question is asked for, where a socket asks it. */
function portAskedFor(host: string): number | undefined {
  return connecting?.host === host ? connecting.port : undefined
}

/**
 * Stops streams over TCP where Node hands them to the system, below everything that mocks a socket: interceptors replace
 * `Socket.prototype.connect` or the handle of one socket, and must get to see the connection first.
 */
export function patchSockets(
  prototype: net.Socket,
  handles: TcpHandle | undefined,
  refuse: Refuse,
  applies: () => boolean,
): (() => void)[] {
  const remember = patchMethod(
    prototype as unknown as { connect: AnyFunction },
    'connect',
    (original) =>
      function connect(this: unknown, ...args: unknown[]) {
        const outer = connecting
        connecting = targetOf(args)
        const connect = () => Reflect.apply(original, this, args)
        try {
          // An address needs no question of DNS, and goes out a tick later, without the caller on the stack.
          const remote = connecting && isIP(connecting.host) !== 0 && !isLoopback(connecting.host)
          return remote && applies() && !callSite() ? calledFrom(undefined, connect) : connect()
        } finally {
          connecting = outer
        }
      },
  )
  if (!handles) return [remember]
  const replace = (original: AnyFunction): AnyFunction =>
    function (this: unknown, ...args: unknown[]) {
      const socket = ownerOf(this as object)
      const address = String(args[1])
      const port = typeof args[2] === 'number' ? args[2] : undefined
      const error = refuse(socket?._host ?? address, port, 'net')
      if (!error) return Reflect.apply(original, this, args)
      process.nextTick(() => socket?.destroy(error))
      // Zero: as if on its way.
      return 0
    }
  return [remember, patchMethod(handles, 'connect', replace), patchMethod(handles, 'connect6', replace)]
}

/** Stops what is written to connections that were open before, such as those that clients keep. */
export function patchWrites(prototype: net.Socket, refuse: Refuse): () => void {
  const sockets = prototype as unknown as { _writeGeneric?: AnyFunction }
  if (typeof sockets._writeGeneric !== 'function') return () => undefined
  return patchMethod(
    sockets as { _writeGeneric: AnyFunction },
    '_writeGeneric',
    (original) =>
      function (this: unknown, ...args: unknown[]) {
        const socket = this as net.Socket
        const host = remoteOf(socket)
        const error = host === undefined ? undefined : refuse(host, socket.remotePort, 'net')
        const callback = args[3]
        if (!error || typeof callback !== 'function') return Reflect.apply(original, this, args)
        return callback(error) as unknown
      },
  )
}

/** Where what is written goes: the name that was connected to, or an address. Undefined for pipes, and for clients of a server here. */
function remoteOf(socket: net.Socket): string | undefined {
  const { _host, _parent, server, remoteAddress } = socket as Owner & { _parent?: Owner | null; server?: unknown }
  if (remoteAddress === undefined || isLoopback(remoteAddress) || (server !== undefined && server !== null))
    return undefined
  return _host ?? _parent?._host ?? remoteAddress
}

/** Remembers who made a request that an agent sends later. */
export function patchAgents(prototype: http.Agent, applies: () => boolean): () => void {
  return patchMethod(
    prototype as unknown as { addRequest: AnyFunction },
    'addRequest',
    (original) =>
      function (this: unknown, ...args: unknown[]) {
        const add = () => Reflect.apply(original, this, args)
        return applies() && !callSite() ? calledFrom(undefined, add) : add()
      },
  )
}

/** What Node's TCP handles inherit from. */
export interface TcpHandle {
  connect: AnyFunction
  connect6: AnyFunction
}

/** Taken from a handle that is closed at once; Node has no public way to it. */
export function tcpHandle(module: typeof net): TcpHandle | undefined {
  const create = (module as { _createServerHandle?: (address: string, port: number, family: number) => unknown })
    ._createServerHandle
  const handle = create?.('127.0.0.1', 0, 4) as { close?: () => void } | number | undefined
  if (typeof handle !== 'object') return undefined
  handle.close?.()
  return Object.getPrototypeOf(handle) as TcpHandle
}

type Owner = net.Socket & { readonly _host?: string | null }

/** The socket of a handle. `_host` is the name that was looked up for it, if one was. */
function ownerOf(handle: object): Owner | undefined {
  const symbol = Object.getOwnPropertySymbols(handle).find(({ description }) => description === 'owner_symbol')
  return symbol && (handle as Record<symbol, net.Socket>)[symbol]
}

/** Where `connect(options)`, `connect(port, host)`, or Node's own normalised form goes; undefined for Unix sockets. */
function targetOf(args: readonly unknown[]): { host: string; port: number } | undefined {
  const [first, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args
  if (typeof first === 'object' && first !== null) {
    const { host = 'localhost', port, path } = first as net.TcpNetConnectOpts & { path?: string }
    return path ? undefined : { host, port: Number(port) }
  }
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
          const error = typeof host === 'string' ? refuse(host, portAskedFor(host), 'dns') : undefined
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

/** Replacements of Node's own `fetch` that are made here. */
const overNodes = new WeakSet<object>()

/** Whether a `fetch` is Node's own, with or without the guard's part on it, and nobody's mock. */
export function isNodesFetch(fetch: typeof globalThis.fetch): boolean {
  return overNodes.has(fetch) || (fetch.name === 'fetch' && /fetchImpl|undici/.test(String(fetch)))
}

/** Remembers who called `fetch`. A mock stays as it is: tests look at it. */
export function patchFetch(applies: () => boolean): (() => void)[] {
  const { fetch } = globalThis
  if (typeof fetch !== 'function' || 'mock' in fetch) return []
  return [
    patchMethod(globalThis, 'fetch', (original) => {
      const replacement: typeof fetch = (...args) =>
        applies() ? calledFrom('fetch', () => original(...args)) : original(...args)
      if (isNodesFetch(original)) overNodes.add(replacement)
      return replacement
    }),
  ]
}
