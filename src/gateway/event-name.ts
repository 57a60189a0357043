import { isObject } from '../http/is-object.ts'
import { shown } from '../http/shown.ts'
import type { GatewayName } from './gateway.ts'

/**
 * The front end that an event came from, by its shape; undefined for what is no HTTP event. A load balancer's has
 * `requestContext.elb`; format 2.0 says so and a Function URL's host ends in `.on.aws`; format 1.0 of an HTTP API says so
 * and a REST API's event has no version.
 */
export function gatewayNameOfEvent(event: unknown): GatewayName | undefined {
  if (!isObject(event) || !isObject(event['requestContext'])) return undefined
  const { version, requestContext } = event
  if (isObject(requestContext['elb'])) return 'alb'
  if (version === '2.0' && isObject(requestContext['http']))
    return /\.lambda-url\.[^.]+\.on\.aws$/.test(String(requestContext['domainName'])) ? 'function-url' : 'http-v2'
  if (typeof event['httpMethod'] !== 'string') return undefined
  return version === '1.0' ? 'http-v1' : 'rest'
}

/** How events are written; who writes the same format reads the other's events as well. */
type Format = 'payload format 1.0' | 'payload format 2.0' | 'requestContext.elb'

const formats: Readonly<Record<GatewayName, Format>> = {
  rest: 'payload format 1.0',
  'http-v1': 'payload format 1.0',
  'http-v2': 'payload format 2.0',
  'function-url': 'payload format 2.0',
  alb: 'requestContext.elb',
}

/** The function that makes each front end; that of an HTTP API is told `payloadFormat: '1.0'` for the older one. */
export const factories: Readonly<Record<GatewayName, string>> = {
  rest: 'restApi',
  'http-v1': 'httpApi',
  'http-v2': 'httpApi',
  'function-url': 'functionUrl',
  alb: 'applicationLoadBalancer',
}

/**
 * Throws a `TypeError` for an event that a front end with another format made: read as one of this, it would become `GET /`. What is too
 * poor to tell (written by hand, without `requestContext`) passes.
 */
export function refuseForeign(own: GatewayName, event: unknown): void {
  if (!isObject(event)) throw new TypeError(`toRequest() takes an event such as ${own} makes; got ${shown(event)}`)
  const other = likelyMaker(event)
  if (other === undefined || formats[other] === formats[own]) return
  const isPoor = own === 'alb' && formats[other] === formats.rest && !isOfApiGateway(event)
  if (isPoor) return
  const options = other === 'http-v1' ? "{ payloadFormat: '1.0' }" : ''
  throw new TypeError(
    `the event comes from '${other}' (${formats[other]}), not from '${own}' (${formats[own]}); use gateway '${other}', ${factories[other]}(${options})`,
  )
}

/** Told by less than a whole event has. */
function likelyMaker(event: Readonly<Record<string, unknown>>): GatewayName | undefined {
  const { version, httpMethod, rawPath, requestContext } = event
  const context = isObject(requestContext) ? requestContext : {}
  if (context['elb'] !== undefined) return 'alb'
  const isSecond = version === '2.0' || isObject(context['http']) || (httpMethod === undefined && rawPath !== undefined)
  return gatewayNameOfEvent(event) ?? (isSecond ? 'http-v2' : httpMethod === undefined ? undefined : 'rest')
}

/** A load balancer's event without its context looks like one of a REST API. */
function isOfApiGateway({ version, resource, requestContext }: Readonly<Record<string, unknown>>): boolean {
  return (
    version !== undefined ||
    resource !== undefined ||
    (isObject(requestContext) && Object.keys(requestContext).length > 0)
  )
}
