import { headerValue, type HeaderLine } from '../../http/headers.ts'
import type { HttpRequest } from '../../http/request.ts'
import { hasMark } from '../../lambda/observe/marks.ts'
import { isDefault, type Knowledge } from './knowledge.ts'
import { jsonOf } from '../request/request-values.ts'
import type { NamedPlace } from '../source/value-encodings.ts'

/** Makes values of a request those that others are tried with, where nobody chose one yet. */
export function keepChosen(known: Knowledge, request: HttpRequest): void {
  const body = jsonOf(request)
  for (const [key, value] of known.query) {
    const sent = new URLSearchParams(request.query).get(key)
    if (isDefault(value) && sent !== null && isChosen(known, 'query', key, sent)) known.query.set(key, sent)
  }
  for (const [key, value] of known.headers) {
    const sent = headerValue(request.headers, key)
    if (isDefault(value) && sent !== undefined && !hasMark(sent) && isChosen(known, 'headers', key, sent))
      known.headers.set(key, sent)
  }
  for (const [key, value] of known.body) {
    const sent = key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], body)
    if (isDefault(value) && isChosen(known, 'body', key, sent)) known.body.set(key, sent)
  }
}

const isChosen = (known: Knowledge, place: NamedPlace, key: string, value: unknown) =>
  (typeof value === 'string' || typeof value === 'number') &&
  !isDefault(value) &&
  known.encodings.byName.get(`${place} ${key}`)?.mark !== value

/** Headers for which a value was found that makes a difference. */
export const chosenHeaders = ({ headers }: Knowledge): HeaderLine[] =>
  [...headers].filter(([name, value]) => !isDefault(value) && !hasMark(value) && !/^content-type$/i.test(name))
