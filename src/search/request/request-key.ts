import type { HttpRequest } from '../../http/request.ts'

/** A text that is equal for equal requests. */
export function requestKey({ method, path, query, headers, body }: HttpRequest): string {
  const bytes = body === null ? '-' : Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1')
  let key = `${method} ${path}?${query}\n`
  for (const [name, value] of headers) key += `${name}:${value}\n`
  return key + bytes
}

/** A text that is equal for requests of the same method and path. */
export const routeOf = ({ method, path }: Pick<HttpRequest, 'method' | 'path'>): string => `${method} ${path}`

/** Requests without those that were there before. */
export function distinct(requests: Iterable<HttpRequest>): HttpRequest[] {
  return [...new Map([...requests].map((request) => [requestKey(request), request])).values()]
}

/** Characters and bytes that a client chooses: smaller requests say more. */
export function requestSize({ path, query, headers, body }: HttpRequest): number {
  let size = path.length + query.length + (body?.length ?? 0)
  for (const [name, value] of headers) size += name.length + value.length + 2
  return size
}
