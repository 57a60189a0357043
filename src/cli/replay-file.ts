import { gatewayNameOfEvent } from '../gateway/event-name.ts'
import { gatewayNames, type GatewayName } from '../gateway/gateway.ts'
import { isObject } from '../http/is-object.ts'
import { httpRequest, isHttpRequest, type HttpRequest, type HttpRequestInit } from '../http/request.ts'
import { parseJson } from '../logs/cut-text.ts'
import { remake } from '../logs/secrets.ts'
import { Misuse } from './misuse.ts'

/** What a file holds: a request, or an event as a front end made it. */
export interface Replayable {
  readonly event: HttpRequest | object
  /** Where the file tells it beside the request. */
  readonly gateway?: GatewayName
  readonly handler?: string
  /** Values that the file hides and that were made up. */
  readonly remade?: readonly string[]
}

/**
 * The event or request that a JSON text is: `{ method, path, query, headers, body }`, an event of a front end, or either as
 * `request` or `event` of a larger object, as reports and regressions have them. Undefined for any other text. Throws `Misuse`
 * that names the file for a request that cannot be sent.
 */
export function replayableIn(text: string, file: string): Replayable | undefined {
  const data = parseJson(text.replace(/^\ufeff/, ''))?.value
  const refuse = (why: string): never => {
    throw new Misuse(`replay: ${file} ${why}`)
  }
  const found = replayable(data, refuse)
  if (found === undefined || isHttpRequest(found.event)) return found
  const { event, remade } = remake(found.event)
  return { ...found, event, remade }
}

function replayable(data: unknown, refuse: (why: string) => never): Replayable | undefined {
  if (!isObject(data)) return undefined
  if (gatewayNameOfEvent(data) !== undefined) return { event: data }
  const { method, path, request, event, gateway, handler } = data
  const name = gatewayNames.find((one) => one === gateway)
  const beside = { ...(name && { gateway: name }), ...(typeof handler === 'string' && { handler }) }
  // An entry of an access log has a path too.
  const isEntry = 'requestId' in data || 'status' in data
  if (!isEntry && typeof path === 'string' && (method === undefined || typeof method === 'string'))
    return { event: requestOf(data, refuse), ...beside }
  if (isObject(request)) return { event: requestOf(request, refuse), ...beside }
  return isObject(event) && gatewayNameOfEvent(event) !== undefined ? { event, ...beside } : undefined
}

function requestOf(data: Readonly<Record<string, unknown>>, refuse: (why: string) => never): HttpRequest {
  const { method, path, query, headers, body } = data
  try {
    return httpRequest({
      ...(method !== undefined && { method: method as string }),
      path: path as string,
      ...(query !== undefined && { query: query as string }),
      ...(headers !== undefined && headers !== null && { headers: headers as NonNullable<HttpRequestInit['headers']> }),
      body: bodyOf(body),
    })
  } catch (error) {
    return refuse(`holds no request that can be sent: ${(error as Error).message}`)
  }
}

/** Text, or bytes as reports have them: `{ "text": ... }` or `{ "base64": ... }`. */
function bodyOf(body: unknown): string | Uint8Array | null {
  if (typeof body === 'string') return body
  if (body === undefined || body === null) return null
  const { text, base64 } = isObject(body) ? body : {}
  if (typeof base64 === 'string') return new Uint8Array(Buffer.from(base64, 'base64'))
  if (typeof text === 'string') return text
  // Sent as no body it would be another request, and pass.
  const got = JSON.stringify(body)
  throw new TypeError(
    `body must be text, null, { "text": ... } or { "base64": ... }; got ${got.length <= 100 ? got : `${got.slice(0, 100)}…`}`,
  )
}
