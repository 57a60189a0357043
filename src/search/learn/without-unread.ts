import type { HttpRequest } from '../../http/request.ts'
import type { Knowledge } from '../known/knowledge.ts'

/** Lets headers go that were sent to be read and were not: what is wrong with them nobody sees. */
export function withoutUnread({ seen }: Knowledge): (request: HttpRequest) => HttpRequest {
  const names = new Set(
    [...seen].map((read) => /^(?:headers|multiValueHeaders)\n(.+)$/s.exec(read)?.[1]?.toLowerCase()),
  )
  const readsAll = ['keys headers', 'keys multiValueHeaders', 'rawHeaders'].some((read) => seen.has(read))
  const isRead = (name: string) => readsAll || names.has(name) || (name === 'cookie' && seen.has('cookies'))
  return (request) => ({
    ...request,
    headers: request.headers.filter(
      ([name]) => !/^(?:authorization|cookie)$/i.test(name) || isRead(name.toLowerCase()),
    ),
  })
}
