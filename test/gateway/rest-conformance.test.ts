import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../src/gateway/outcome.ts'
import { restApi } from '../../src/gateway/rest.ts'
import type { RestApiOptions } from '../../src/gateway/rest-options.ts'
import type { HeaderLine } from '../../src/http/headers.ts'
import { httpRequest } from '../../src/http/request.ts'
import { textOf } from '../../src/http/body.ts'
import { recordedCases } from '../evidence/cases.ts'
import { headerValues } from './header-values.ts'

interface Api {
  readonly endpointType?: string
  readonly binaryMediaTypes?: readonly string[]
  readonly resources?: readonly string[]
}

interface ResponseCase {
  readonly id: string
  readonly gateway: string
  readonly kind: 'handler-return' | 'function-error' | 'lambda-service-error'
  readonly api?: Api
  readonly request?: { readonly method?: string; readonly path?: string; readonly headers?: Record<string, string> }
  readonly returns: unknown
  readonly client: {
    readonly status: number
    readonly headers?: Record<string, string | readonly string[]>
    readonly body?: string
    readonly bodyJson?: unknown
    readonly bodyBase64?: string
  }
}

interface EventCase {
  readonly id: string
  readonly gateway: string
  readonly api: Api
  readonly request: {
    readonly method: string
    readonly requestTarget: string
    readonly headers?: Record<string, string>
    readonly headersList?: readonly HeaderLine[]
    readonly body?: string
    readonly bodyBase64?: string
  }
  readonly event: Record<string, unknown>
}

/** Rows that the model does not follow, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {
  'log-throttled-2018': 'the old behaviour; the capture of 2025 (500) is followed',
}

/** Rows from the console, whose headers differ from those of a deployed stage. */
const fromConsole = ['log-express-hop-headers']

/** Values that differ from request to request, beside the placeholders. */
const perRequest = /^(?:date|via|x-amz-.*|x-amzn-(?:requestid|trace-id)|x-cache)$/i

const responseCases = cases<ResponseCase>('rest-cases')
const eventCases = cases<EventCase>('recorded-events')

describe.skipIf(responseCases.length === 0)('REST payloads recorded on AWS', () => {
  test.each(responseCases)('$id', ({ id, kind, api, request, returns, client }) => {
    const gateway = restApi({ ...optionsOf(api), ...(fromConsole.includes(id) && { tier: 'console' }) })
    const sent = httpRequest({
      method: request?.method ?? 'GET',
      path: request?.path ?? '/',
      headers: Object.entries(request?.headers ?? {}).filter(([, value]) => !value.startsWith('(none')),
    })
    const answer = gateway.toResponse(outcomeOf(kind, returns), sent)
    if (id in exceptions) {
      expect(answer.status).not.toBe(client.status)
      return
    }
    expect(answer.status).toBe(client.status)
    for (const [name, value] of Object.entries(client.headers ?? {})) {
      const got = headerValues(answer.headers, name)
      if (perRequest.test(name)) expect(got.length, name).toBeGreaterThan(0)
      else expect(got.join(', '), name).toBe([value].flat().join(', '))
    }
    if (client.body !== undefined) expect(textOf(answer.body)).toBe(client.body)
    if (client.bodyJson !== undefined) expect(JSON.parse(textOf(answer.body))).toEqual(client.bodyJson)
    if (client.bodyBase64 !== undefined) expect(Buffer.from(answer.body).toString('base64')).toBe(client.bodyBase64)
  })
})

describe.skipIf(eventCases.length === 0)('REST events recorded on AWS', () => {
  test.each(eventCases)('$id', ({ api, request, event }) => {
    const [, stage] = /^\/+([^/]+)/.exec(request.requestTarget)!
    const target = request.requestTarget.replace(/^\/+[^/]+/, '')
    const body = request.bodyBase64 === undefined ? request.body : Buffer.from(request.bodyBase64, 'base64')
    const made = restApi({ ...optionsOf(api), stage: stage! }).toEvent(
      httpRequest({
        method: request.method,
        path: target,
        headers: request.headersList ?? request.headers ?? {},
        ...(body !== undefined && { body }),
      }),
    )
    expectMatch(made, event, 'event')
  })
})

function cases<C extends { readonly id: string; readonly gateway: string }>(name: string): C[] {
  return recordedCases<C>(name).filter(({ gateway }) => gateway === 'rest')
}

function optionsOf(api: Api | undefined): RestApiOptions {
  const routes = api?.resources?.map((text) => text.split(' ').toReversed().join(' '))
  // The reason in brackets is a note of the case: that body arrived as text, so nothing matched
  const binaryMediaTypes = api?.binaryMediaTypes?.filter((type) => !type.includes('('))
  return {
    ...(routes && { routes }),
    ...(binaryMediaTypes && { binaryMediaTypes }),
    endpointType: api?.endpointType === 'EDGE' ? 'EDGE' : 'REGIONAL',
  }
}

function outcomeOf(kind: ResponseCase['kind'], returns: unknown): Outcome {
  switch (kind) {
    case 'handler-return':
      return { kind: 'payload', payload: returns }
    case 'function-error':
      return { kind: 'function-error', payload: returns as object }
    case 'lambda-service-error':
      return { kind: 'not-invoked', reason: 'throttled' }
  }
}

/** Members of `requestContext`, and headers, whose values are made per API or request. */
const anyValue =
  /^(?:accountId|apiId|deploymentId|domainName|domainPrefix|extendedRequestId|requestId|requestTime|requestTimeEpoch|resourceId|sourceIp|Host|Via|X-Amz-Cf-Id|X-Amzn-Trace-Id|X-Forwarded-For|CloudFront-Viewer-ASN|CloudFront-Viewer-Country)$/

/** What typed loggers made of members that AWS leaves out or null. */
const padding = /^(?:authorizer|operationName|apiKey|apiKeyId|clientCert)$/

function expectMatch(made: unknown, recorded: unknown, path: string): void {
  const key = path.slice(path.lastIndexOf('.') + 1)
  if (typeof recorded === 'string' && /^<.*>$/.test(recorded)) {
    expect(made, path).toBeDefined()
  } else if (anyValue.test(key)) {
    // Typed loggers write '' for null in `identity`
    if (recorded !== '' && recorded !== null) expect(Array.isArray(made), path).toBe(Array.isArray(recorded))
    expect(made, path).toBeDefined()
  } else if (Array.isArray(recorded)) {
    expect(made, path).toHaveLength(recorded.length)
    for (const [index, one] of recorded.entries()) expectMatch((made as unknown[])[index], one, `${path}[${index}]`)
  } else if (path.includes('.identity.') && recorded === '') {
    expect(made, path).toBeNull()
  } else if (typeof recorded === 'object' && recorded !== null) {
    expect(made, path).toBeTypeOf('object')
    const own = made as Record<string, unknown>
    const names = Object.keys(recorded).filter((name) => !(padding.test(name) && !(name in own)))
    for (const name of names) expectMatch(own[name], (recorded as Record<string, unknown>)[name], `${path}.${name}`)
    // The .NET type lacks these three; AWS sends them (all other captures)
    const lacking = ['protocol', 'deploymentId', 'principalOrgId'].filter((name) => !names.includes(name))
    expect(
      Object.keys(own)
        .filter((name) => !lacking.includes(name))
        .toSorted(),
      path,
    ).toEqual(names.toSorted())
  } else {
    expect(made, path).toEqual(recorded)
  }
}
