import dgram from 'node:dgram'
import dns from 'node:dns'
import http from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import { callSite, fullStack } from '../source/call-site.ts'
import type { NetworkPolicy, RefusedConnection } from '../words/invocation.ts'
import { isAllowed, isLoopback } from '../words/network-hosts.ts'
import {
  patchAgents,
  patchDatagrams,
  patchDns,
  patchFetch,
  patchSockets,
  patchWrites,
  tcpHandle,
  type Refuse,
  type TcpHandle,
} from './patches.ts'
import { shared } from '../patch/patch-method.ts'
import { userFrame } from '../source/source-frame.ts'

/** What one guard refuses, and whom it tells. */
interface Guard {
  readonly allowed: readonly string[]
  readonly onRefused: (refused: RefusedConnection) => void
  readonly applies: () => boolean
  readonly background: (() => boolean) | undefined
}

/**
 * Refuses connections beyond loopback before anything leaves: every TCP connection (and with it `http`, `https`, `http2`,
 * `tls` and `fetch`), datagrams, and DNS questions. A refused call fails as a broken connection would, with an error that names
 * the host and the user's line. Clients that are mocked above the socket never come here.
 *
 * `applies` limits it to some of the process's code (default: all of it), and `background` says whether code beside that is meant as
 * well. Also what is written to a connection that was open before is refused. Out of reach: other processes that a handler
 * starts, sessions of `http2` that were open before, and DNS functions that CommonJS code took out of their module before.
 *
 * @returns what removes the guard
 */
export function installNetworkGuard(
  policy: NetworkPolicy,
  onRefused: (refused: RefusedConnection) => void,
  applies: () => boolean = () => true,
  background?: () => boolean,
): () => void {
  if (policy === 'allow') return () => undefined
  return addGuard({ allowed: policy === 'block' ? [] : policy, onRefused, applies, background })
}

let handles: TcpHandle | undefined

const addGuard = shared<Guard>((guards) => {
  handles ??= tcpHandle(net)
  // Where nobody knows yet whose code it is, its caller is remembered for who asks later.
  const applies = () => [...guards].some((guard) => guard.applies() || guard.background !== undefined)
  const refuse: Refuse = (host, port, via) => refuseBy(guards, host, port, via)
  const restores = [
    ...patchSockets(net.Socket.prototype, handles, refuse, applies),
    patchWrites(net.Socket.prototype, refuse),
    patchAgents(http.Agent.prototype, applies),
    patchDatagrams(dgram.Socket.prototype, refuse),
    ...patchDns(dns, refuse),
    ...patchFetch(applies),
  ]
  // Names that modules imported follow.
  syncBuiltinESMExports()
  return () => {
    for (const restore of restores) restore()
    syncBuiltinESMExports()
  }
})

/** The error to refuse a connection with; undefined where it may be made. */
function refuseBy(guards: ReadonlySet<Guard>, host: string, port: number | undefined, via: string): Error | undefined {
  if (isLoopback(host)) return undefined
  for (const guard of guards) {
    if (isAllowed(host, guard.allowed) || !(guard.applies() || guard.background?.() === true)) continue
    const error = refusal(host, port, via)
    const refused = { host, via: error.via, stack: error.stack ?? '' }
    guard.onRefused(port === undefined ? refused : { ...refused, port })
    return error
  }
  return undefined
}

function refusal(host: string, port: number | undefined, via: string): Error & { via: string } {
  const own = fullStack()
  const entry = callSite()
  const stack = entry && !userFrameIsOwn(own) ? `${own}\n${framesOf(entry.stack)}` : own
  const frame = userFrame(stack)
  const error = new Error()
  const client = entry?.via ?? clientIn(stack) ?? (/\(node:net:|at node:net:/.test(stack) ? 'net' : via)
  const place = frame ? ` at ${frame.file}:${frame.line}` : ''
  error.name = 'NetworkRefused'
  error.message = `proxyproof refused a connection to ${host}${port === undefined ? '' : `:${port}`} (${client})${place}: nothing may leave this machine in a contract test. Mock the client, or set network: ['${host}']`
  error.stack = `${error.name}: ${error.message}\n${framesOf(stack)}`
  // Not one of the codes that clients retry on.
  return Object.assign(error, { code: 'ERR_NETWORK_REFUSED', via: client })
}

/** Whether the stack reaches the user's own code, not just a package. */
function userFrameIsOwn(stack: string): boolean {
  return userFrame(stack)?.file.includes('node_modules/') === false
}

function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s*at /.test(line))
    .join('\n')
}

/** The client module of Node that the call came through, the outermost first. */
function clientIn(stack: string): string | undefined {
  if (/node:internal\/deps\/undici|\/undici\//.test(stack)) return 'fetch'
  return ['http2', 'https', 'http', 'tls'].find((name) =>
    new RegExp(`node:(?:internal/)?${name}/|node:_?${name}(?:_client|_agent|_wrap)?:`).test(stack),
  )
}
