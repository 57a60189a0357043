import type { HeaderLine } from '../http/headers.ts'
import { utf8 } from '../http/body.ts'
import { queryEncode } from '../http/query.ts'
import { isHttpRequest, type HttpRequest } from '../http/request.ts'
import type { Gateway, GatewayName } from '../gateway/gateway.ts'
import { httpApi } from '../gateway/http-api.ts'
import { isAddedByRest, isDroppedByRest } from '../gateway/rest-headers.ts'
import { restApi } from '../gateway/rest.ts'
import type { Draft } from './captured-exchange.ts'

/** The event of a draft, the members that had to be guessed at, and its request. */
export interface Rebuilt {
  readonly event?: object
  readonly request?: HttpRequest
  readonly missing: readonly string[]
}

/** Puts together what the lines of a log tell of an event: a whole one as it is, a cut or absent one from the rest. */
export function rebuild(draft: Draft, gateway: Gateway): Rebuilt {
  const { event, told } = draft
  if (event !== undefined && told === undefined) return { event, missing: [], ...requestFrom(gateway, event) }
  const request = requestOfLines(draft, gateway, event)
  if (request === undefined) {
    const unknown = [...(draft.method === undefined ? ['method'] : []), 'path']
    return event === undefined ? { missing: unknown } : { event, missing: ['event'] }
  }
  const unknown = unknownParts(draft)
  const made = eventFor(request, draft, gateway)
  if (made === undefined) return { request, missing: unknown }
  const whole = { ...made, ...withoutLast(event, told) }
  const guessed = told === undefined ? ['requestContext', 'stageVariables'] : Object.keys(made).filter(isUntold(draft))
  return { event: whole, request, missing: [...guessed.filter((name) => name in made), ...unknown] }
}

/** The member that the cut went through is made anew where other lines tell it. */
function withoutLast(event: object | undefined, told: readonly string[] | undefined): object {
  if (event === undefined || told === undefined) return {}
  const last = told.at(-1)
  return Object.fromEntries(Object.entries(event).filter(([name]) => name !== last))
}

/** Members that neither the cut event nor other lines tell. */
function isUntold({ told = [], headers, query, pathParameters, body }: Draft): (name: string) => boolean {
  const whole = new Set(told.slice(0, -1))
  return (name) => {
    if (whole.has(name)) return false
    if (/^(?:rawQueryString|cookies)$/.test(name)) return true
    if (/^(?:multiValueH|h)eaders$/.test(name)) return headers === undefined
    if (/^(?:multiValueQ|q)ueryStringParameters$/.test(name)) return query === undefined
    if (name === 'pathParameters') return pathParameters === undefined
    if (name === 'body' || name === 'isBase64Encoded') return body === undefined
    return name === 'stageVariables' || name === 'requestContext'
  }
}

function unknownParts({ event, headers, query, path, body, method, resource, pathParameters }: Draft): string[] {
  if (event !== undefined) return []
  const missing: string[] = []
  if (path === undefined && pathParameters === undefined && resource?.includes('{')) missing.push('path parameters')
  if (query === undefined && !path?.includes('?')) missing.push('query')
  if (headers === undefined) missing.push('headers')
  if (body === undefined && method !== 'GET' && method !== 'HEAD') missing.push('body')
  return missing
}

function requestFrom(gateway: Gateway, event: object): { request?: HttpRequest } {
  try {
    const request = gateway.toRequest(event)
    return isHttpRequest(request) && typeof request.path === 'string' && request.path.startsWith('/') ? { request } : {}
  } catch {
    // An event of the right shape with members of wrong types.
    return {}
  }
}

function requestOfLines(draft: Draft, gateway: Gateway, event: object | undefined): HttpRequest | undefined {
  const cut = event === undefined ? undefined : requestFrom(gateway, event).request
  const method = draft.method ?? cut?.method
  const [path, ownQuery] = (draft.path ?? filled(draft) ?? cut?.path ?? '').split(/\?(.*)/s)
  if (method === undefined || path === undefined || !path.startsWith('/')) return undefined
  const { headers, body } = draft
  return {
    method,
    path,
    query: draft.query === undefined ? (ownQuery ?? cut?.query ?? '') : queryOf(draft.query),
    headers: headers === undefined ? (cut?.headers ?? []) : linesOf(headers),
    body: body === undefined ? (cut?.body ?? null) : utf8(body),
  }
}

/** A resource path with its parameters filled in; one that the log does not tell becomes `a`. */
function filled({ resource, pathParameters = {} }: Draft): string | undefined {
  return resource?.replace(/\{([^{}]{1,200}?)(\+?)\}/g, (_, name: string, greedy: string) => {
    const value = Object.hasOwn(pathParameters, name) ? pathParameters[name]! : 'a'
    // Logged as they were sent, but for what a path cannot hold.
    const sent = value.replace(/[^\x21-\x7e]+|[?#]/g, (text) => encodeURIComponent(text.toWellFormed()))
    return greedy === '' ? sent.replaceAll('/', '%2F') : sent
  })
}

function queryOf(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .map(([name, value]) => `${queryEncode(name)}=${queryEncode(value)}`)
    .join('&')
}

function linesOf(headers: Readonly<Record<string, string>>): HeaderLine[] {
  return Object.entries(headers).filter(([name]) => !isAddedByRest(name) && !isDroppedByRest(name))
}

/** The event of a request on the logged route; undefined for one that the front end would not deliver. */
function eventFor(request: HttpRequest, { method, resource }: Draft, gateway: Gateway): object | undefined {
  const route = resource === undefined ? [] : [`${method ?? 'ANY'} ${resource}`]
  const makers: Readonly<Record<GatewayName, readonly (() => Gateway)[]>> = {
    rest: [() => restApi({ routes: route }) as Gateway, () => restApi() as Gateway],
    'http-v2': [() => httpApi({ routes: route }) as Gateway, () => gateway],
    'http-v1': [() => httpApi({ routes: route, payloadFormat: '1.0' }) as Gateway, () => gateway],
    'function-url': [() => gateway],
    alb: [() => gateway],
  }
  for (const make of makers[gateway.name].slice(route.length > 0 ? 0 : -1))
    try {
      return make().toEvent(request) as object
    } catch {
      // Not a route as the options take it, or a request that does not fit it.
    }
  return undefined
}
