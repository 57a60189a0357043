import { shown } from './shown.ts'
import { toHeaderLines, type HeaderLine, type HeadersInit } from './headers.ts'
import { toBytes } from './body.ts'

/**
 * What a client puts on the wire. `path` and `query` are the raw text (percent-encoded; `query` without the `?`, `''`
 * for none), `headers` the lines in order, `body` the bytes or `null` for none. `path` excludes an API's stage.
 */
export interface HttpRequest {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: readonly HeaderLine[]
  readonly body: Uint8Array | null
}

/** What {@link httpRequest} accepts: everything optional; a path may carry its query after a `?`. */
export interface HttpRequestInit {
  readonly method?: string
  readonly path?: string
  readonly query?: string
  readonly headers?: HeadersInit
  readonly body?: string | Uint8Array | null
}

const parts: ReadonlySet<string> = new Set(['method', 'path', 'query', 'headers', 'body'])

/**
 * Makes a request from the parts that matter (defaults: `GET /`, no query, no headers, no body).
 * Strings become UTF-8 bytes. Throws a `TypeError` for a method, path or header that cannot be put on a request line.
 */
export function httpRequest(init: HttpRequestInit = {}): HttpRequest {
  if (typeof init !== 'object' || init === null)
    throw new TypeError(`httpRequest(): the parts must be an object such as { path: '/' }; got ${shown(init)}`)
  for (const name in init)
    if (!parts.has(name))
      throw new TypeError(`httpRequest(): unknown part '${name}'; it takes ${[...parts].join(', ')}`)
  const method = init.method ?? 'GET'
  if (typeof method !== 'string' || !/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(method))
    throw new TypeError(`method must be an HTTP token such as 'GET'; got ${shown(method)}`)
  const target = init.path ?? '/'
  if (typeof target !== 'string' || !target.startsWith('/') || /[\s\0]/.test(target))
    throw new TypeError(
      `path must start with '/' and hold no white space (percent-encode it: '/a%20b'); got ${shown(target)}`,
    )
  const mark = target.indexOf('?')
  if (mark >= 0 && init.query !== undefined)
    throw new TypeError(`path must not carry a query when query is given too; got path ${shown(target)}`)
  const query = init.query ?? (mark >= 0 ? target.slice(mark + 1) : '')
  if (typeof query !== 'string' || /[\s\0]/.test(query))
    throw new TypeError(`query must be a string without white space (use '+' or '%20'); got ${shown(query)}`)
  return {
    method,
    path: mark >= 0 ? target.slice(0, mark) : target,
    query: query.startsWith('?') ? query.slice(1) : query,
    headers: toHeaderLines(init.headers),
    body: toBytes(init.body),
  }
}

/** A request that a user hands in. Throws a `TypeError` that names it for what is none, or has text where bytes must be. */
export function checkedRequest(name: string, value: unknown): HttpRequest {
  if (!isHttpRequest(value))
    throw new TypeError(`${name} must be a request, httpRequest({ method: 'GET', path: '/' }); got ${shown(value)}`)
  const { body } = value
  if (body !== null && body !== undefined && !ArrayBuffer.isView(body))
    throw new TypeError(
      `${name}.body must be bytes or null, as httpRequest({ body: 'text' }) makes them; got ${shown(body)}`,
    )
  return value
}

/** True for a value shaped like an {@link HttpRequest} (and so not like an event). */
export function isHttpRequest(value: unknown): value is HttpRequest {
  if (typeof value !== 'object' || value === null) return false
  const { method, path, query, headers } = value as Partial<HttpRequest>
  return typeof method === 'string' && typeof path === 'string' && typeof query === 'string' && Array.isArray(headers)
}
