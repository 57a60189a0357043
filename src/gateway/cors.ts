import { headerValue, type HeaderLine } from '../http/headers.ts'
import type { HttpRequest } from '../http/request.ts'
import { shown } from '../http/shown.ts'
import { checkMembers } from './options.ts'

/** Cross-origin settings of an HTTP API or a Function URL: what the front end itself answers about origins. */
export interface CorsOptions {
  readonly allowOrigins?: readonly string[]
  readonly allowMethods?: readonly string[]
  readonly allowHeaders?: readonly string[]
  readonly exposeHeaders?: readonly string[]
  readonly allowCredentials?: boolean
  /** Seconds. */
  readonly maxAge?: number
}

/** Throws a `TypeError` for settings that a front end cannot have, unknown ones among them. */
export function checkCors(factory: string, cors: CorsOptions | undefined): void {
  if (cors === undefined) return
  checkMembers(`${factory}(): cors`, cors, [...lists, 'allowCredentials', 'maxAge'])
  for (const name of lists) {
    const list: unknown = cors[name]
    if (list !== undefined && !(Array.isArray(list) && list.every((one) => typeof one === 'string')))
      throw new TypeError(`${factory}(): cors.${name} must be a list of strings; got ${shown(list)}`)
  }
  const { allowCredentials, maxAge } = cors
  if (allowCredentials !== undefined && typeof allowCredentials !== 'boolean')
    throw new TypeError(`${factory}(): cors.allowCredentials must be true or false; got ${shown(allowCredentials)}`)
  if (maxAge !== undefined && !Number.isInteger(maxAge))
    throw new TypeError(`${factory}(): cors.maxAge must be a whole number of seconds; got ${shown(maxAge)}`)
}

const lists = ['allowOrigins', 'allowMethods', 'allowHeaders', 'exposeHeaders'] as const

/**
 * Response headers under configured CORS: the function's own `access-control-*` are replaced. Documented:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html and
 * https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html#urls-cors
 */
export function withCors(lines: readonly HeaderLine[], cors: CorsOptions, request: HttpRequest): HeaderLine[] {
  return [...lines.filter(([name]) => !/^access-control-/i.test(name)), ...corsHeaders(cors, request, false)]
}

/** True for a preflight: `OPTIONS` with `origin` and `access-control-request-method`. */
export function isPreflight(request: HttpRequest): boolean {
  return (
    request.method === 'OPTIONS' &&
    headerValue(request.headers, 'origin') !== undefined &&
    headerValue(request.headers, 'access-control-request-method') !== undefined
  )
}

/** What the front end adds for an allowed origin; nothing for any other. */
export function corsHeaders(cors: CorsOptions, request: HttpRequest, preflight: boolean): HeaderLine[] {
  const origin = headerValue(request.headers, 'origin')
  const allowed = cors.allowOrigins ?? []
  if (origin === undefined || !allowed.some((pattern) => covers(pattern, origin))) return []
  const any = allowed.includes('*') && cors.allowCredentials !== true
  const lines: HeaderLine[] = [['access-control-allow-origin', any ? '*' : origin]]
  const list = (name: string, values: readonly string[] | undefined): void => {
    if (values !== undefined && values.length > 0) lines.push([name, values.join(',')])
  }
  if (cors.allowCredentials === true) lines.push(['access-control-allow-credentials', 'true'])
  list('access-control-expose-headers', cors.exposeHeaders)
  if (!preflight) return lines
  list('access-control-allow-methods', cors.allowMethods)
  list('access-control-allow-headers', cors.allowHeaders)
  if (cors.maxAge !== undefined) lines.push(['access-control-max-age', String(cors.maxAge)])
  return lines
}

function covers(pattern: string, origin: string): boolean {
  return pattern === '*' || pattern === origin || (pattern.endsWith('://*') && origin.startsWith(pattern.slice(0, -1)))
}
