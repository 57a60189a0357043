import http from 'node:http'
import https from 'node:https'
import { headerValue, type HeaderLine } from '../../http/headers.ts'
import { percentDecode } from '../../http/query.ts'
import type { HttpRequest } from '../../http/request.ts'
import { captureConsole } from '../../lambda/patch/console-capture.ts'
import type { NetworkPolicy } from '../../lambda/words/invocation.ts'
import { installNetworkGuard } from '../../lambda/network/guard.ts'
import { currentScope, inScope, type InvocationScope } from '../../lambda/observe/scope.ts'
import type { Seen } from './compare-answers.ts'

/** A fetch-style application, such as Hono's `app.fetch`. */
export type FetchApp = (request: Request) => Response | Promise<Response>

/** Something that answers requests without a front end and an adapter. */
export interface Reference {
  /**
   * Its answer; undefined for a request that cannot be put to it, and once it took too long. Rejects with a `TypeError`
   * if it answers with anything but a response, cannot be reached, or reaches for the network itself.
   */
  ask(request: HttpRequest): Promise<Seen | undefined>
  /** What a reader of the report should know: undefined if it answered all that it was asked. */
  gaveUp(): string | undefined
  close(): void
}

const timeoutMs = 2_000

/** A reference from the option of that name. An application is kept from the network as handlers are. */
export function makeReference(reference: FetchApp | URL, network: NetworkPolicy): Reference {
  const source = typeof reference === 'function' ? appSource(reference, network) : serverSource(reference)
  let slow: string | undefined
  return {
    async ask(request) {
      if (slow !== undefined) return undefined
      const send = source.prepare(request)
      if (send === undefined) return undefined
      const answer = await inTime(send())
      if (answer === undefined) slow = `${request.method} ${request.path.slice(0, 80)}`
      return answer
    },
    gaveUp: () =>
      slow === undefined ? undefined : `no reference after ${slow}: it took more than ${timeoutMs} ms to answer`,
    close: source.close,
  }
}

interface Source {
  /** What sends it; undefined for what cannot be sent. */
  prepare(request: HttpRequest): (() => Promise<Seen>) | undefined
  close(): void
}

async function inTime(answer: Promise<Seen>): Promise<Seen | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), timeoutMs)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

function appSource(app: FetchApp, network: NetworkPolicy): Source {
  const invoker = {}
  const ours = () => {
    const scope = currentScope()
    return scope?.invoker === invoker ? scope : undefined
  }
  const ends = [
    installNetworkGuard(
      network,
      (refused) => {
        const scope = ours()
        if (scope) scope.refused ??= refused
      },
      () => ours() !== undefined,
    ),
    captureConsole(() => ours()?.logs),
  ]
  const run = async (request: Request): Promise<Seen> => {
    const scope: InvocationScope = { invoker, logs: [] }
    const answer = await inScope(scope, () => answerOf(app, request))
    if (scope.refused)
      throw new TypeError(
        `reference tried to reach ${scope.refused.host}: mock its client as the handler's, or name the host in network`,
      )
    return answer
  }
  return {
    prepare(request) {
      const fetchRequest = requestOf(request)
      return fetchRequest && (() => run(fetchRequest))
    },
    close: () => {
      for (const end of ends) end()
    },
  }
}

/** What a server makes of an application that throws, or whose body does. */
const serverError: Seen = { status: 500, headers: [], body: new Uint8Array(0) }

async function answerOf(app: FetchApp, request: Request): Promise<Seen> {
  let response: Response
  try {
    response = await app(request)
  } catch {
    return serverError
  }
  if (typeof response?.status !== 'number' || typeof response.arrayBuffer !== 'function')
    throw new TypeError(`reference must answer with a Response; got ${response === null ? 'null' : typeof response}`)
  const headers: HeaderLine[] = []
  for (const [name, value] of response.headers) headers.push([name, value])
  try {
    return { status: response.status, headers, body: new Uint8Array(await response.arrayBuffer()) }
  } catch {
    return serverError
  }
}

/** The request of the Fetch standard; undefined where that cannot say it: a body on GET, dot segments, TRACE. */
function requestOf({ method, path, query, headers, body }: HttpRequest): Request | undefined {
  try {
    const host = headerValue(headers, 'host') ?? 'localhost'
    const url = new URL(`https://${host}${path}${query === '' ? '' : `?${query}`}`)
    if (percentDecode(url.pathname) !== percentDecode(path)) return undefined
    if (percentDecode(url.search.slice(1)) !== percentDecode(query) || url.hash !== '') return undefined
    const content = body !== null && body.length > 0 ? { body: body as Uint8Array<ArrayBuffer> } : {}
    return new Request(url, { method, headers: headers.map(([name, value]) => [name, value]), ...content })
  } catch {
    return undefined
  }
}

function serverSource(base: URL): Source {
  const client = base.protocol === 'https:' ? https : http
  const agent = new client.Agent({ keepAlive: true })
  const prefix = base.pathname.replace(/\/$/, '')
  const prepare = ({ method, path, query, headers, body }: HttpRequest) => {
    const target = `${prefix}${path}${query === '' ? '' : `?${query}`}`
    const sent = headers.filter(([name]) => !ofConnection.has(name.toLowerCase()))
    // A health check arrives without a host, which no server takes.
    const host: HeaderLine[] = headerValue(sent, 'host') === undefined ? [['host', base.host]] : []
    let pending: http.ClientRequest
    try {
      pending = client.request(base, { agent, method, path: target, setHost: false })
      for (const [name, values] of byName([...sent, ...host])) pending.setHeader(name, values)
      // Else Node sends an empty body with POST, which is not what an event without one tells of.
      for (const name of ['content-length', 'transfer-encoding'])
        if (!pending.hasHeader(name)) pending.removeHeader(name)
    } catch {
      // Characters that Node's client does not send.
      return undefined
    }
    return () =>
      new Promise<Seen>((resolve, reject) => {
        const failed = (error: Error) =>
          reject(
            new TypeError(`reference ${base.origin} does not answer ${method} ${path.slice(0, 80)}: ${error.message}`),
          )
        pending.on('error', failed)
        pending.on('response', (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', failed)
          response.on('end', () => {
            const raw = response.rawHeaders
            const answered: HeaderLine[] = []
            for (let i = 0; i + 1 < raw.length; i += 2) answered.push([raw[i]!, raw[i + 1]!])
            resolve({
              status: response.statusCode ?? 0,
              headers: answered,
              body: new Uint8Array(Buffer.concat(chunks)),
            })
          })
        })
        pending.end(body !== null && body.length > 0 ? body : undefined)
      })
  }
  return { prepare, close: () => agent.destroy() }
}

/** A header's lines by its name. */
function byName(lines: readonly HeaderLine[]): Map<string, string[]> {
  const all = new Map<string, string[]>()
  for (const [name, value] of lines) {
    const lower = name.toLowerCase()
    all.set(lower, [...(all.get(lower) ?? []), value])
  }
  return all
}

const ofConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'expect', 'te', 'trailer'])
