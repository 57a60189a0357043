import { checkedOutcome } from './outcome.ts'
import type { ALBEvent } from 'aws-lambda'
import { headerValue, type HeaderLine } from '../http/headers.ts'
import { queryPairs } from '../http/query.ts'
import { checkedRequest, type HttpRequest } from '../http/request.ts'
import { albAnswer, albPage } from './alb-answer.ts'
import { albSays as says } from './alb-evidence.ts'
import { eventBody, isTextType, requestBody } from './base64-body.ts'
import { deliveryOf } from './delivery.ts'
import { refuseForeign } from './event-name.ts'
import { NotDelivered, type Gateway } from './gateway.ts'
import { limits } from './limits.ts'
import { append, put } from './maps.ts'
import { needOption } from './option-values.ts'
import { checkOptions, toldOptions } from './options.ts'
import { isAddedName, withoutLastHop } from './payload-2.ts'
import { requestIds, seededWorld, type SeededWorld } from './request-ids.ts'
import { toRoutes } from './routes.ts'
import { hexOf } from './seeded.ts'

/** Options of {@link applicationLoadBalancer}; all optional. They govern the event and the answer alike. */
export interface ApplicationLoadBalancerOptions {
  /** The target group's attribute `lambda.multi_value_headers.enabled` (default: not told, treated as false). */
  readonly multiValueHeaders?: boolean
  /**
   * Whether a `GET` with nothing but `user-agent: ELB-HealthChecker/2.0` is the target group's own check (default true):
   * it arrives without host and forwarding headers.
   */
  readonly healthCheck?: boolean
  /** What to ask for: a load balancer's rules are not modelled (default: any path). */
  readonly routes?: readonly string[]
  readonly targetGroupArn?: string
  /** The host (default: a load balancer's own name). */
  readonly domainName?: string
  /** The client's address (default: one of 203.0.113.0/24). */
  readonly sourceIp?: string
  /** Ids, clock and addresses derive from it (default 0). */
  readonly seed?: number
}

const known: readonly (keyof ApplicationLoadBalancerOptions)[] = [
  'multiValueHeaders',
  'healthCheck',
  'routes',
  'targetGroupArn',
  'domainName',
  'sourceIp',
  'seed',
]

const telling = ['multiValueHeaders', 'routes'] as const

interface AlbSettings {
  readonly multi: boolean
  readonly healthCheck: boolean
  readonly targetGroupArn: string
  readonly domainName: string
  readonly world: SeededWorld
}

/** An Application Load Balancer with a Lambda target. Throws a `TypeError` for options that it cannot have. */
export function applicationLoadBalancer(options: ApplicationLoadBalancerOptions = {}): Gateway<ALBEvent> {
  checkOptions('applicationLoadBalancer', options, known)
  const need = needOption('applicationLoadBalancer', options)
  need.boolean('multiValueHeaders', 'healthCheck')
  need.text('targetGroupArn', 'domainName', 'sourceIp')
  need.integer('seed')
  const seed = options.seed ?? 0
  const group = `targetgroup/handler/${hexOf(seed, 'target group', 16)}`
  const settings: AlbSettings = {
    multi: options.multiValueHeaders ?? false,
    healthCheck: options.healthCheck ?? true,
    targetGroupArn: options.targetGroupArn ?? `arn:aws:elasticloadbalancing:us-east-1:123456789012:${group}`,
    domainName: options.domainName ?? `handler-${hexOf(seed, 'balancer', 8)}.us-east-1.elb.amazonaws.com`,
    world: seededWorld(seed, options.sourceIp),
  }
  return {
    name: 'alb',
    toEvent: (request) => toEvent(settings, checkedRequest('toEvent(): the argument', request)),
    toResponse: (outcome, request) => albAnswer(settings.multi, checkedOutcome(outcome), request),
    toRequest: (event) => toRequest(settings, event),
    delivery: (request) => deliveryOf('alb', request),
    routes: toRoutes(options.routes, ['$default']),
    untold: telling.filter((name) => options[name] === undefined),
    options: toldOptions(options),
    with: (more) => applicationLoadBalancer({ ...options, ...more }),
  }
}

const healthChecker = 'ELB-HealthChecker/2.0'

/**
 * Lower-case header names; path, query names and values as sent, not decoded; either the single-value maps, with the last
 * of repeated values, or the multi-value ones, never both; `''` without a body. Recorded by hotsock/voker, 2026-07-10, and
 * documented: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html
 */
function toEvent(settings: AlbSettings, request: HttpRequest): ALBEvent {
  refuseUndeliverable(request)
  const lines = deliveredLines(settings, request)
  const { body } = request
  const hasBody = body !== null && body.length > 0
  const asText = hasBody && !hasEncoding(lines) && isTextType(headerValue(lines, 'content-type'))
  const requestContext = { elb: { targetGroupArn: settings.targetGroupArn } }
  const content = hasBody ? eventBody(body, asText) : ''
  const pairs = request.query === '' ? [] : queryPairs(request.query)
  if (!settings.multi) {
    const headers: Record<string, string> = {}
    for (const [name, value] of lines) put(headers, name, value)
    const queryStringParameters: Record<string, string> = {}
    for (const { key, value } of pairs) put(queryStringParameters, key, value ?? '')
    return {
      requestContext,
      httpMethod: request.method,
      path: request.path,
      queryStringParameters,
      headers,
      body: content,
      isBase64Encoded: hasBody && !asText,
    }
  }
  const multiValueHeaders: Record<string, string[]> = {}
  for (const [name, value] of lines) append(multiValueHeaders, name, value)
  const multiValueQueryStringParameters: Record<string, string[]> = {}
  for (const { key, value } of pairs) append(multiValueQueryStringParameters, key, value ?? '')
  return {
    requestContext,
    httpMethod: request.method,
    path: request.path,
    multiValueQueryStringParameters,
    multiValueHeaders,
    body: content,
    isBase64Encoded: hasBody && !asText,
  }
}

/** Header lines as they arrive: names in lower case, the load balancer's own behind the client's. */
function deliveredLines(settings: AlbSettings, request: HttpRequest): HeaderLine[] {
  if (settings.healthCheck && isHealthCheck(request)) return [['user-agent', healthChecker]]
  const { sourceIp } = settings.world
  const lines: HeaderLine[] = []
  let forwarded = ''
  let hosted = false
  for (const [name, value] of request.headers) {
    const lower = name.toLowerCase()
    if (lower === 'x-forwarded-for') forwarded += `${value}, `
    else if (!isAddedName(lower)) lines.push([lower, value])
    hosted ||= lower === 'host'
  }
  if (!hosted) lines.push(['host', settings.domainName])
  if (request.body !== null) lines.push(['content-length', String(request.body.length)])
  lines.push(
    ['x-amzn-trace-id', requestIds(settings.world, request).trace],
    ['x-forwarded-for', forwarded + sourceIp],
    ['x-forwarded-port', '80'],
    ['x-forwarded-proto', 'http'],
  )
  return lines
}

function hasEncoding(lines: readonly HeaderLine[]): boolean {
  return lines.some(([name]) => name === 'content-encoding')
}

function toRequest(settings: AlbSettings, event: ALBEvent): HttpRequest {
  refuseForeign('alb', event)
  const headers: HeaderLine[] = []
  const host = settings.domainName
  for (const [name, value] of entriesOf(event.multiValueHeaders, event.headers)) {
    const lower = name.toLowerCase()
    if (isAddedName(lower) || (lower === 'host' && value === host)) continue
    const own = lower === 'x-forwarded-for' ? withoutLastHop(value) : value
    if (own !== '' || lower !== 'x-forwarded-for') headers.push([name, own])
  }
  return {
    method: event.httpMethod ?? 'GET',
    path: event.path ?? '/',
    query: entriesOf(event.multiValueQueryStringParameters, event.queryStringParameters)
      .map(([key, value]) => `${key}=${value}`)
      .join('&'),
    headers,
    body: requestBody(event.body, event.isBase64Encoded),
  }
}

function refuseUndeliverable(request: HttpRequest): void {
  if (request.body !== null && request.body.length > limits.alb) {
    const rejection = { reason: 'not-delivered', log: 'LambdaRequestTooLarge' } as const
    const answer = albPage(request, '413 Request Entity Too Large', rejection, says.tooLargeRequest)
    throw new NotDelivered(answer, 'the body is larger than a load balancer hands to Lambda')
  }
  if (headerValue(request.headers, 'upgrade')?.toLowerCase() === 'websocket') {
    const rejection = { reason: 'not-delivered', log: 'LambdaWebsocketNotSupported' } as const
    const answer = albPage(request, '400 Bad Request', rejection, says.websocket)
    throw new NotDelivered(answer, 'load balancers do not hand WebSocket upgrades to Lambda')
  }
}

function isHealthCheck({ method, headers }: HttpRequest): boolean {
  return (
    method === 'GET' &&
    headers.length === 1 &&
    headers[0]![1] === healthChecker &&
    headers[0]![0].toLowerCase() === 'user-agent'
  )
}

function entriesOf(
  multi: Record<string, string[] | undefined> | null | undefined,
  single: Record<string, string | undefined> | null | undefined,
): [string, string][] {
  if (multi)
    return Object.entries(multi).flatMap(([name, values]) =>
      (values ?? []).map((one) => [name, one] as [string, string]),
    )
  return Object.entries(single ?? {}).flatMap(([name, one]) =>
    one === undefined ? [] : [[name, one] as [string, string]],
  )
}
