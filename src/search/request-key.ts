import type { HttpRequest } from '../http/request.ts'

/** A text that is equal for equal requests. */
export function requestKey({ method, path, query, headers, body }: HttpRequest): string {
  const bytes = body === null ? '-' : Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1')
  let key = `${method} ${path}?${query}\n`
  for (const [name, value] of headers) key += `${name}:${value}\n`
  return key + bytes
}
