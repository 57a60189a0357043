import { httpRequest, type HttpRequest } from '../../http/request.ts'
import type { Read } from '../../lambda/words/invocation.ts'
import { pathMark } from '../../lambda/observe/marks.ts'
import type { Looker } from '../known/looker.ts'

/**
 * A path of nobody's before which headers are read that are read at no known path: an unknown tenant or key is refused there before any
 * path is looked at, with what may be the words for unknown paths. Who is known has to be found out there.
 */
export async function frontDoor(looker: Looker, bases: readonly HttpRequest[]): Promise<HttpRequest | undefined> {
  const unknown = httpRequest({ path: `/${pathMark}` })
  const asked = headersIn((await looker.look(unknown)).reads)
  for (const base of bases) {
    const { reads, answer } = await looker.look(base)
    if (answer === '') return undefined
    for (const name of headersIn(reads)) asked.delete(name)
  }
  if (asked.size === 0) return undefined
  looker.keepOpen(unknown)
  return unknown
}

/** Headers that are read by name, or that names are looked for among them. */
const headersIn = (reads: readonly Read[]): Set<string> =>
  new Set(
    reads.flatMap(({ kind, path: [top = '', name = ''] }) =>
      /^(?:multiValueH|h)eaders$/.test(top) && (kind === 'keys' || name !== '') ? [`${kind === 'keys'} ${name}`] : [],
    ),
  )
