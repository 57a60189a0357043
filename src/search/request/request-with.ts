import { toQuery } from '../../http/query.ts'
import { httpRequest, type HttpRequest } from '../../http/request.ts'

/** A request with a value in its body or, by its members, in its query. */
export function requestWith(base: HttpRequest, place: 'body' | 'query', value: unknown): HttpRequest {
  if (place === 'query') {
    const pairs = Object.entries((value ?? {}) as object).flatMap(([key, one]) =>
      (Array.isArray(one) ? (one as unknown[]) : [one]).map((text) => ({ key: encoded(key), value: encoded(text) })),
    )
    return { ...base, query: toQuery(pairs) }
  }
  const headers = [...base.headers.filter(([name]) => name.toLowerCase() !== 'content-type'), jsonType]
  return httpRequest({ ...base, headers, body: JSON.stringify(value) })
}

const jsonType = ['content-type', 'application/json'] as const

const encoded = (value: unknown) =>
  encodeURIComponent((typeof value === 'object' ? JSON.stringify(value) : String(value)).toWellFormed())
