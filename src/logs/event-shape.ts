import { applicationLoadBalancer } from '../gateway/alb.ts'
import { functionUrl } from '../gateway/function-url.ts'
import type { Gateway, GatewayName } from '../gateway/gateway.ts'
import { httpApi } from '../gateway/http-api.ts'
import { restApi } from '../gateway/rest.ts'
import type { Draft } from './captured-exchange.ts'

/** An event's members that tell its front end. */
interface Shape {
  readonly version?: unknown
  readonly httpMethod?: unknown
  readonly path?: unknown
  readonly rawPath?: unknown
  readonly headers?: unknown
  readonly resource?: unknown
  readonly requestContext?: {
    readonly elb?: unknown
    readonly http?: unknown
    readonly domainName?: unknown
    readonly requestId?: unknown
  } | null
}

/** The front end whose event a value is; undefined for what is none. */
export function gatewayOfEvent(value: unknown): GatewayName | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const { version, httpMethod, path, rawPath, resource, requestContext: context } = value as Shape
  if (typeof context !== 'object' || context === null) return undefined
  if (context.elb !== undefined) return 'alb'
  if (typeof rawPath === 'string' && typeof context.http === 'object')
    return /\.lambda-url\./.test(String(context.domainName)) ? 'function-url' : 'http-v2'
  if (typeof httpMethod !== 'string' || typeof path !== 'string') return undefined
  if (version === '1.0') return 'http-v1'
  return resource === undefined ? undefined : 'rest'
}

/** The front end's id of the request that an event tells; a load balancer has none. */
export function requestIdOf(event: object): string | undefined {
  const id = (event as Shape).requestContext?.requestId
  return typeof id === 'string' ? id : undefined
}

/** The event in a value: itself, or what it holds under a name of its own (`{ event: ... }`). */
export function eventIn(value: unknown): object | undefined {
  if (gatewayOfEvent(value) !== undefined) return value as object
  if (typeof value !== 'object' || value === null) return undefined
  const members: unknown[] = Object.values(value)
  return members.find((member) => gatewayOfEvent(member) !== undefined) as object | undefined
}

/** Says of a draft that its event was cut, and keeps what there is of a body. */
export function tellCut(draft: Draft, event: object): void {
  const names = Object.keys(event)
  draft.told = names
  const { body } = event as { body?: unknown }
  if (names.at(-1) !== 'body' || typeof body !== 'string' || draft.body !== undefined) return
  draft.body = body
  draft.missing.push(`body after the first ${Buffer.byteLength(body)} bytes`)
}

/** A front end by name, as it is without options. */
export function plainGateway(name: GatewayName): Gateway {
  switch (name) {
    case 'rest':
      return restApi() as Gateway
    case 'http-v2':
      return httpApi() as Gateway
    case 'http-v1':
      return httpApi({ payloadFormat: '1.0' }) as Gateway
    case 'function-url':
      return functionUrl() as Gateway
    case 'alb':
      return applicationLoadBalancer() as Gateway
  }
}
