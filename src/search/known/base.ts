import type { HttpRequest } from '../../http/request.ts'
import type { NamedPlace } from '../source/value-encodings.ts'

/** A request to start from, and the names that were read when it carried everything known. */
export interface Base {
  readonly request: HttpRequest
  readonly names: Set<string>
}

/** Those that read most first. */
export const richestFirst = (bases: readonly Base[]): Base[] =>
  bases.toSorted((a, b) => b.names.size - a.names.size || b.request.path.length - a.request.path.length)

/** Whether some of the names are of a place. */
export const readsPlace = (names: ReadonlySet<string>, place: NamedPlace): boolean =>
  [...names].some((name) => name.startsWith(`${place} `))
