import type { APIGatewayProxyEvent } from 'aws-lambda'
import type { HeaderLine } from '../http/headers.ts'
import { percentDecode, queryEncode } from '../http/query.ts'
import { isObject } from '../http/is-object.ts'
import type { HttpRequest } from '../http/request.ts'
import type { Answer, Effect } from './answer.ts'
import { eventBody, isTextType, requestBody } from './base64-body.ts'
import { noteLostCookies, readHeaders, readMultiValueHeaders, type HeaderRule, type Refusal } from './envelope.ts'
import { refuseForeign } from './event-name.ts'
import { acceptedAnswer, checkEventSize, isOwnHeader, refusedAnswer, routeFor, titleCase } from './http-api-answer.ts'
import { httpApiAuthorizer1 } from './http-api-authorizer.ts'
import { httpApiSays as says } from './http-api-evidence.ts'
import type { HttpApiSettings } from './http-api-options.ts'
import { acceptance, bodyOf, decoded, statusOf, withoutStage } from './http-v2.ts'
import { put, type ValueMaps } from './maps.ts'
import { base64Flag, queryMaps } from './payload-1.ts'
import { hopByHop, isAddedName, withoutLastHop } from './payload-2.ts'
import { requestIds } from './request-ids.ts'
import { routeKey } from './routes.ts'

/**
 * The event of format 1.0 from an HTTP API: like a REST API's, but `requestContext.path` and path parameters are decoded
 * (`path` is not), and bodies follow the rule of format 2.0. Recorded by aws-lambda-dotnet, 2025-04-14. Where a named
 * stage shows in the two paths is unknown; they start with it here as `rawPath` does in format 2.0.
 */
export function toEvent1(settings: HttpApiSettings, request: HttpRequest): APIGatewayProxyEvent {
  const { route, pathParameters } = routeFor(settings, request)
  const { world } = settings
  const ids = requestIds(world, request)
  const headers = headerMaps(settings, request, ids.trace)
  const query = queryMaps(request.query)
  const asText = isTextType(lastOf(headers, 'content-type'))
  const body = request.body !== null && request.body.length > 0 ? request.body : null
  const authorizer = httpApiAuthorizer1(settings.authorizer)
  const resource = route.path
  const event = {
    version: '1.0',
    resource,
    path: settings.stagePath + request.path,
    httpMethod: request.method,
    headers: headers.single,
    multiValueHeaders: headers.multi,
    queryStringParameters: query === null ? null : query.single,
    multiValueQueryStringParameters: query === null ? null : query.multi,
    requestContext: {
      accountId: settings.accountId,
      apiId: settings.apiId,
      ...(authorizer && { authorizer }),
      domainName: settings.domainName,
      domainPrefix: settings.domainPrefix,
      extendedRequestId: ids.short,
      httpMethod: request.method,
      identity: identityOf(settings, lastOf(headers, 'user-agent') ?? ''),
      path: settings.stagePath + percentDecode(request.path),
      protocol: 'HTTP/1.1',
      requestId: ids.short,
      requestTime: world.time,
      requestTimeEpoch: world.epoch,
      resourceId: routeKey(route),
      resourcePath: resource,
      stage: settings.stage,
    },
    pathParameters: pathParameters && decoded(pathParameters),
    stageVariables: settings.stageVariables === undefined ? null : { ...settings.stageVariables },
    body: body && eventBody(body, asText),
    isBase64Encoded: body !== null && !asText,
    // the type demands what only REST APIs have
  } as unknown as APIGatewayProxyEvent
  checkEventSize(settings, request, event)
  return event
}

/** What the client gets for a payload of format 1.0: no inference, `statusCode` required. */
export function answer1(settings: HttpApiSettings, payload: unknown, request: HttpRequest): Answer {
  const refuse = (refusal: Refusal): Answer => refusedAnswer(settings, request, refusal)
  if (payload === null || payload === undefined) return refuse({ reason: 'no-response', evidence: says.nullPayloadOne })
  if (!isObject(payload)) {
    const evidence = typeof payload === 'string' ? says.noAssumptions : says.noAssumptionsLikely
    return refuse({ reason: 'response-not-object', evidence })
  }
  if (payload.statusCode === undefined || payload.statusCode === null) {
    const evidence = payload.statusCode === null ? says.statusNull : says.noAssumptions
    return refuse({ reason: 'status-code-missing', place: 'statusCode', evidence })
  }
  const effects: Effect[] = []
  const status = statusOf(payload.statusCode, effects)
  if (typeof status !== 'number') return refuse(status)

  const lines: HeaderLine[] = []
  const { headers, multiValueHeaders, body } = payload
  if (isObject(headers)) {
    const refusal = readHeaders(headers, rule1, lines, effects)
    if (refusal) return refuse(refusal)
  } else if (headers !== undefined && headers !== null)
    return refuse({ reason: 'headers-invalid', place: 'headers', evidence: says.nothing })
  if (isObject(multiValueHeaders)) {
    const refusal = readMultiValueHeaders(multiValueHeaders, rule1, lines, effects, says.nothing, false)
    if (refusal) return refuse(refusal)
  } else if (multiValueHeaders !== undefined && multiValueHeaders !== null)
    return refuse({ reason: 'multi-value-headers-invalid', place: 'multiValueHeaders', evidence: says.nothing })
  if (payload.cookies !== undefined) noteLostCookies(payload.cookies, lines, effects, says.cookiesIgnored)

  const flag = payload.isBase64Encoded
  const base64 = flag === undefined || flag === null ? false : base64Flag(flag)
  if (base64 === undefined)
    return refuse({ reason: 'base64-flag-invalid', place: 'isBase64Encoded', evidence: says.base64Flag })
  const bytes = bodyOf(body, base64, status, effects)
  if (!(bytes instanceof Uint8Array)) return refuse(bytes)
  const evidence = acceptance(payload, keys1, false)
  return acceptedAnswer(settings, request, { status, lines, body: bytes, effects, evidence })
}

/** The request of a captured event: the order of names and the form of percent-escapes in the query are lost. */
export function toRequest1(settings: HttpApiSettings, event: APIGatewayProxyEvent): HttpRequest {
  refuseForeign('http-v1', event)
  const headers: HeaderLine[] = []
  const all = event.multiValueHeaders ?? asLists(event.headers)
  for (const [name, values] of Object.entries(all)) {
    const lower = name.toLowerCase()
    if (isAddedName(lower)) continue
    for (const value of values ?? []) {
      if (lower === 'host' && value === event.requestContext?.domainName) continue
      const own = lower === 'x-forwarded-for' ? withoutLastHop(value) : value
      if (own !== '' || lower !== 'x-forwarded-for') headers.push([name, own])
    }
  }
  const pairs: string[] = []
  for (const [key, values] of Object.entries(
    event.multiValueQueryStringParameters ?? asLists(event.queryStringParameters),
  ))
    for (const value of values ?? []) pairs.push(`${queryEncode(key)}=${queryEncode(value)}`)
  return {
    method: event.httpMethod ?? 'GET',
    path: withoutStage(event.path ?? '/', event.requestContext?.stage ?? settings.stage),
    query: pairs.join('&'),
    headers,
    body: requestBody(event.body, event.isBase64Encoded),
  }
}

const rule1: HeaderRule = {
  wireName: titleCase,
  drops: isOwnHeader,
  judgesDropped: false,
  oddValue: (value) =>
    value === null
      ? { verdict: 'left-out', evidence: says.nothing }
      : { verdict: 'refused', evidence: typeof value === 'object' ? says.nothing : says.headerScalar },
  twin: { verdict: 'left-out', evidence: says.firstTwin },
}

const keys1 = new Set(['statusCode', 'headers', 'multiValueHeaders', 'body', 'isBase64Encoded'])

/** Names that the front end sets, or sets anew, are in Title-Case; all others as the client wrote them (recorded). */
const ownNames: Readonly<Record<string, string>> = { host: 'Host', 'user-agent': 'User-Agent' }

function headerMaps(settings: HttpApiSettings, request: HttpRequest, trace: string): ValueMaps {
  const names: string[] = []
  const single: Record<string, string> = {}
  const multi: Record<string, string[]> = {}
  let forwarded = settings.world.sourceIp
  let hosted = false
  for (const [sent, value] of request.headers) {
    const lower = sent.toLowerCase()
    if (hopByHop.has(lower) || isAddedName(lower)) continue
    if (lower === 'x-forwarded-for') {
      forwarded = `${value}, ${settings.world.sourceIp}`
      continue
    }
    hosted ||= lower === 'host'
    const own = Object.hasOwn(ownNames, lower) ? ownNames[lower]! : sent
    const known = names.find((name) => name === own || (name.length === own.length && name.toLowerCase() === lower))
    if (known === undefined) {
      names.push(own)
      put(single, own, value)
      put(multi, own, [value])
    } else {
      put(single, known, value)
      multi[known]!.push(value)
    }
  }
  const add = (name: string, value: string): void => {
    single[name] = value
    multi[name] = [value]
  }
  add('Content-Length', String(request.body?.length ?? 0))
  if (!hosted) add('Host', settings.domainName)
  add('X-Amzn-Trace-Id', trace)
  add('X-Forwarded-For', forwarded)
  add('X-Forwarded-Port', '443')
  add('X-Forwarded-Proto', 'https')
  return { single, multi }
}

function lastOf({ single }: ValueMaps, lower: string): string | undefined {
  for (const name in single) if (name.length === lower.length && name.toLowerCase() === lower) return single[name]
  return undefined
}

function identityOf({ authorizer, world }: HttpApiSettings, userAgent: string): Record<string, unknown> {
  const iam = authorizer !== undefined && 'iam' in authorizer ? authorizer.iam : undefined
  return {
    accessKey: iam?.accessKey ?? null,
    accountId: iam?.accountId ?? null,
    caller: iam?.callerId ?? null,
    cognitoAuthenticationProvider: null,
    cognitoAuthenticationType: null,
    cognitoIdentityId: null,
    cognitoIdentityPoolId: null,
    principalOrgId: iam?.principalOrgId ?? null,
    sourceIp: world.sourceIp,
    user: iam?.userId ?? null,
    userAgent,
    userArn: iam?.userArn ?? null,
  }
}

function asLists(map: Record<string, string | undefined> | null | undefined): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(map ?? {}).map(([name, value]) => [name, value === undefined ? [] : [value]]),
  )
}
