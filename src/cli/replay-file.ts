import { readFileSync } from 'node:fs'
import { gatewayNameOfEvent } from '../captured-gateway.ts'
import { gatewayNames, type GatewayName } from '../gateway/gateway.ts'
import { httpRequest, type HttpRequest, type HttpRequestInit } from '../http/request.ts'
import { Misuse } from './misuse.ts'

/** What a file holds: a request, or an event as a front end made it. */
export interface Replayable {
  readonly event: HttpRequest | object
  /** Where the file tells it beside the request. */
  readonly gateway?: GatewayName
  readonly handler?: string
}

const mostBytes = 20_000_000

/**
 * Reads a file with one event, one request (`{ method, path, query, headers, body }`), or either as `request` or `event` of
 * a larger object, as reports and regressions have them. Throws `Misuse` that names the file.
 */
export function readReplayable(file: string): Replayable {
  const refuse = (why: string): never => {
    throw new Misuse(`replay: ${file} ${why}`)
  }
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return refuse('cannot be read')
  }
  if (text.length > mostBytes) return refuse(`has ${text.length} characters: no front end sends that much`)
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    return refuse(`is not JSON: ${(error as Error).message}`)
  }
  return (
    replayable(data, refuse) ??
    refuse('holds neither a request ({ "method": "GET", "path": "/" }) nor an event of a front end')
  )
}

function replayable(data: unknown, refuse: (why: string) => never): Replayable | undefined {
  if (!isObject(data)) return undefined
  if (gatewayNameOfEvent(data) !== undefined) return { event: data }
  const { method, path, request, event, gateway, handler } = data
  const name = gatewayNames.find((one) => one === gateway)
  const beside = { ...(name && { gateway: name }), ...(typeof handler === 'string' && { handler }) }
  if (typeof path === 'string' && (method === undefined || typeof method === 'string'))
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
      ...(isHeaders(headers) && { headers }),
      body: bodyOf(body),
    })
  } catch (error) {
    return refuse(`holds no request that can be sent: ${(error as Error).message}`)
  }
}

/** Text, or bytes as reports have them: `{ "text": ... }` or `{ "base64": ... }`. */
function bodyOf(body: unknown): string | Uint8Array | null {
  if (typeof body === 'string') return body
  if (!isObject(body)) return null
  const { text, base64 } = body
  if (typeof base64 === 'string') return new Uint8Array(Buffer.from(base64, 'base64'))
  return typeof text === 'string' ? text : null
}

function isHeaders(headers: unknown): headers is NonNullable<HttpRequestInit['headers']> {
  return typeof headers === 'object' && headers !== null
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
