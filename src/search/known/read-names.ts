import type { Read } from '../../lambda/words/invocation.ts'
import type { NamedPlace } from '../source/value-encodings.ts'

/** What stands for a name of a place wherever it is read. */
export const nameOf = (place: NamedPlace, key: string) => `${place} ${key.toLowerCase()}`

/** The names that were read, as {@link nameOf} has them; cookies are not read by name. */
export function namesOf(reads: readonly Read[]): string[] {
  return reads.flatMap(({ kind, path: [top = '', ...rest] }) => {
    if (top === 'cookies') return [top]
    if (kind === 'keys' || rest.length === 0) return []
    const key = rest.join('.')
    const of = Object.hasOwn(placesOf, top) ? placesOf[top]! : []
    return of.map((place) => nameOf(place, key))
  })
}

const placesOf: Readonly<Record<string, readonly NamedPlace[]>> = {
  headers: ['headers'],
  multiValueHeaders: ['headers'],
  'headers()': ['headers'],
  queryStringParameters: ['query'],
  multiValueQueryStringParameters: ['query'],
  'params()': ['query', 'form'],
  'body()': ['body'],
}
