import type { APIGatewayProxyEvent } from 'aws-lambda'
import type { HeaderLine } from '../http/headers.ts'
import { queryEncode, toQuery, type QueryPair } from '../http/query.ts'
import type { HttpRequest } from '../http/request.ts'
import { requestBody } from './base64-body.ts'
import { refuseForeign } from './event-name.ts'
import { put } from './maps.ts'
import { oneLeadingSlash } from './rest-event.ts'
import { isAddedByRest } from './rest-headers.ts'
import type { RestSettings } from './rest-options.ts'

/**
 * The request behind an event, as far as the event tells. Lost: the order and original encoding of the query, the order of
 * headers, headers that API Gateway drops, rewrites or replaces (`Host`, `X-Forwarded-*`), an empty body. Throws a `TypeError` for an
 * event of another format.
 */
export function restRequest(settings: RestSettings, event: Partial<APIGatewayProxyEvent>): HttpRequest {
  refuseForeign('rest', event)
  return {
    method: event.httpMethod ?? 'GET',
    path: pathOf(settings, event),
    query: toQuery(queryPairsOf(event)),
    headers: headerLinesOf(event),
    body: requestBody(event.body, event.isBase64Encoded),
  }
}

/** `requestContext.path` still has leading slashes that `path` lost, so it is preferred where the two agree otherwise. */
function pathOf(settings: RestSettings, event: Partial<APIGatewayProxyEvent>): string {
  const path = withoutPrefix(event.path ?? '/', settings.basePath)
  const context = event.requestContext as Partial<APIGatewayProxyEvent['requestContext']> | undefined
  const prefixes = [settings.basePath, context?.stage === undefined ? '' : `/${context.stage}`]
  const fuller = prefixes
    .filter((prefix) => prefix !== '')
    .map((prefix) => withoutPrefix(context?.path ?? '', prefix))
    .find((candidate) => candidate.startsWith('//') && oneLeadingSlash(candidate) === path)
  // Captured paths are encoded already; this is for events written by hand
  return (fuller ?? path).replace(/[^\x21-\x7e]+|[?#]/g, (text) => encodeURIComponent(text.toWellFormed()))
}

function withoutPrefix(path: string, prefix: string): string {
  if (prefix !== '' && path === prefix) return '/'
  return prefix !== '' && path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path
}

function queryPairsOf(event: Partial<APIGatewayProxyEvent>): QueryPair[] {
  return valuesOf(event.multiValueQueryStringParameters, event.queryStringParameters).map(([key, value]) => ({
    key: queryEncode(key),
    value: queryEncode(value),
  }))
}

function headerLinesOf(event: Partial<APIGatewayProxyEvent>): HeaderLine[] {
  return valuesOf(event.multiValueHeaders, event.headers).filter(([name]) => !isAddedByRest(name))
}

function valuesOf(
  multi: Readonly<Record<string, readonly string[] | undefined>> | null | undefined,
  single: Readonly<Record<string, string | undefined>> | null | undefined,
): [string, string][] {
  const all: Record<string, readonly string[] | undefined> = {}
  for (const [name, value] of Object.entries(single ?? {})) put(all, name, value === undefined ? undefined : [value])
  for (const [name, values] of Object.entries(multi ?? {})) put(all, name, values)
  return Object.entries(all).flatMap(([name, values]) => (values ?? []).map((value): [string, string] => [name, value]))
}
