import { describe, expect, test } from 'vitest'
import { applicationLoadBalancer } from '../../src/gateway/alb.ts'
import { functionUrl } from '../../src/gateway/function-url.ts'
import type { Gateway, GatewayName } from '../../src/gateway/gateway.ts'
import { httpApi } from '../../src/gateway/http-api.ts'
import type { Outcome } from '../../src/gateway/outcome.ts'
import { base64Of, textOf, utf8 } from '../../src/http/body.ts'
import type { HeaderLine } from '../../src/http/headers.ts'
import { httpRequest } from '../../src/http/request.ts'
import { recordedCases } from '../evidence/cases.ts'
import { headerValues } from './header-values.ts'

interface ResponseCase {
  readonly id: string
  readonly gateway: GatewayName | 'websocket'
  readonly mode?: 'BUFFERED' | 'RESPONSE_STREAM'
  readonly multiValueHeaders?: boolean
  readonly certainty: string
  readonly returns?: unknown
  readonly log?: string
  readonly client: {
    readonly status: number | null
    readonly headers?: Record<string, string | readonly string[]>
    readonly absentHeaders?: readonly string[]
    readonly setCookieUnordered?: readonly string[]
    readonly body?: string
    readonly bodyJson?: unknown
    readonly bodyContains?: string
    readonly bodyPrefix?: string
    readonly bodyBase64?: string
  }
}

interface EventCase {
  readonly id: string
  readonly gateway: GatewayName
  readonly multiValueHeaders?: boolean
  readonly request: {
    readonly method: string
    readonly rawTarget: string
    readonly headers: readonly HeaderLine[]
    readonly route?: string
    readonly body?: string
    readonly bodyBase64?: string
  }
  readonly event: Record<string, unknown>
}

const responseCases = recordedCases<ResponseCase>('http-cases').filter(
  ({ gateway, client, certainty }) =>
    gateway !== 'websocket' && gateway !== 'rest' && client.status !== null && !/^(?:low|none)$/.test(certainty),
)
const eventCases = recordedCases<EventCase>('recorded-events').filter(({ gateway }) => gateway !== 'rest')

describe.skipIf(responseCases.length === 0)('payloads that AWS has been seen to answer', () => {
  test.each(responseCases)('$id', ({ gateway, mode, multiValueHeaders, returns, log, client }) => {
    const answer = gatewayOf(gateway, { mode, multiValueHeaders }).toResponse(outcomeOf(returns), httpRequest())
    expect(answer.status).toBe(client.status)
    for (const [name, value] of Object.entries(client.headers ?? {})) {
      const got = headerValues(answer.headers, name)
      // The order that a load balancer gives repeated values is intended to be reversed, and not guaranteed
      if (gateway === 'alb') expect(got.toSorted(), name).toEqual([value].flat().toSorted())
      else expect(got, name).toEqual([value].flat())
    }
    for (const name of client.absentHeaders ?? []) expect(headerValues(answer.headers, name), name).toEqual([])
    if (client.setCookieUnordered)
      expect(headerValues(answer.headers, 'set-cookie').toSorted()).toEqual(client.setCookieUnordered.toSorted())
    const body = textOf(answer.body)
    if (client.body !== undefined) expect(body).toBe(client.body)
    if (client.bodyJson !== undefined) expect(JSON.parse(body)).toEqual(client.bodyJson)
    if (client.bodyContains !== undefined) expect(body).toContain(client.bodyContains)
    if (client.bodyPrefix !== undefined) expect(body.startsWith(client.bodyPrefix)).toBe(true)
    if (client.bodyBase64 !== undefined) expect(base64Of(answer.body)).toBe(client.bodyBase64)
    if (log !== undefined) expect(answer.rejection?.log).toBe(log)
  })
})

describe.skipIf(eventCases.length === 0)('requests whose events were captured on AWS', () => {
  test.each(eventCases)('$id', ({ gateway, multiValueHeaders, request, event }) => {
    const front = gatewayOf(gateway, { multiValueHeaders, ...(request.route && { routes: [request.route] }) })
    const sent = httpRequest({
      method: request.method,
      path: request.rawTarget,
      headers: withClientDefaults(gateway, request.headers, request.bodyBase64 ?? request.body),
      body: request.bodyBase64 === undefined ? (request.body ?? null) : Buffer.from(request.bodyBase64, 'base64'),
    })
    expect(comparable(front.toEvent(sent), gateway)).toEqual(comparable(event, gateway))
  })
})

function gatewayOf(
  name: string,
  {
    mode,
    multiValueHeaders,
    routes,
  }: { mode?: string | undefined; multiValueHeaders?: boolean | undefined; routes?: string[] },
): Gateway {
  const common = routes ? { routes } : {}
  switch (name) {
    case 'http-v1':
      return httpApi({ payloadFormat: '1.0', ...common }) as Gateway
    case 'http-v2':
      return httpApi(common) as Gateway
    case 'function-url':
      return functionUrl({ invokeMode: mode === 'RESPONSE_STREAM' ? mode : 'BUFFERED' }) as Gateway
    case 'alb':
      return applicationLoadBalancer({ multiValueHeaders: multiValueHeaders ?? false }) as Gateway
    default:
      throw new Error(`no such front end: ${name}`)
  }
}

/** Sentinels as the notes on the cases explain them. */
function outcomeOf(returns: unknown): Outcome {
  const sentinel = typeof returns === 'object' && returns !== null ? (returns as Record<string, unknown>) : {}
  if ('$throw' in sentinel)
    return { kind: 'function-error', payload: { errorType: 'Error', errorMessage: String(sentinel.$throw) } }
  if ('$timeout' in sentinel && !/integration/i.test(String(sentinel.$timeout)))
    return {
      kind: 'function-error',
      payload: { errorType: 'Sandbox.Timedout', errorMessage: 'Task timed out after 3.00 seconds' },
    }
  if ('$timeout' in sentinel) return { kind: 'not-invoked', reason: 'integration-timeout' }
  if ('$size' in sentinel) return { kind: 'function-error', payload: { errorType: 'Function.ResponseSizeTooLarge' } }
  if ('$undefined' in sentinel) return { kind: 'payload', payload: null }
  if ('$stream' in sentinel) {
    const { metadata, chunks } = sentinel.$stream as { metadata?: unknown; chunks: readonly string[] }
    if (metadata === undefined) return { kind: 'stream', chunks: chunks.map(utf8) }
    const prelude = utf8(JSON.stringify(metadata) + '\0'.repeat(8))
    const contentType = 'application/vnd.awslambda.http-integration-response'
    return { kind: 'stream', contentType, chunks: chunks.length === 0 ? [] : [prelude, ...chunks.map(utf8)] }
  }
  return { kind: 'payload', payload: returns ?? null }
}

/** What .NET's HttpClient sends without being told: the recordings name it, the requests do not. */
function withClientDefaults(
  gateway: GatewayName,
  headers: readonly HeaderLine[],
  body: string | undefined,
): readonly HeaderLine[] {
  const typed = headers.some(([name]) => name.toLowerCase() === 'content-type')
  return gateway.startsWith('http-') && !typed && body === undefined
    ? [...headers, ['Content-Type', 'text/plain; charset=utf-8']]
    : headers
}

/** Members whose values belong to the capture: ids, clock, addresses, hosts. */
const perCapture = new Set(
  (
    'accountId apiId domainName domainPrefix requestId extendedRequestId time timeEpoch requestTime requestTimeEpoch ' +
    'sourceIp targetGroupArn host x-amzn-trace-id x-forwarded-for'
  ).split(' '),
)

/** Members that the .NET model pads with a default, and one that it does not know. */
const modelsOwn = new Set(['connectedAt', 'protocol'])

/**
 * Drops what typed loggers padded (null, and '' or empty objects outside the maps of names and values), and hides what
 * differs per capture. The .NET files of format 2.0 had some header names capitalised by post-processing.
 */
function comparable(value: unknown, gateway: GatewayName, key = ''): unknown {
  const hidden = perCapture.has(key) || perCapture.has(key.toLowerCase())
  if (Array.isArray(value) || typeof value !== 'object' || value === null)
    return hidden && value !== null && value !== '' ? '<set>' : value
  const isMap = /^(?:headers|(?:multiValueQ|q)ueryStringParameters|multiValueHeaders|pathParameters)$/.test(key)
  const members: Record<string, unknown> = {}
  for (const [name, own] of Object.entries(value)) {
    if (modelsOwn.has(name) && gateway === 'http-v1') continue
    const member = comparable(own, gateway, name)
    if (member === null || member === undefined || (member === '' && !isMap)) continue
    if (typeof member === 'object' && Object.keys(member).length === 0) continue
    members[key === 'headers' && gateway === 'http-v2' ? name.toLowerCase() : name] = member
  }
  return members
}
