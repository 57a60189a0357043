import { percentDecode } from '../../http/query.ts'
import { fewestAlike, isLong } from './fewest-alike.ts'
import { escapesIn, isMalformed, shrinkRaw } from './shrink-raw.ts'
import { shrinkValue } from './shrink-json.ts'
import { firstOf, plainerText, shortestRun } from './shrink-text.ts'
import type { StillShows } from './still-shows.ts'

/** Longer paths are tried as one segment of the same length, in characters. */
const longPath = 64

/** The plainest path that still shows it: a known one, then fewer segments, then each of them plainer. `again`: they have been. */
export async function shrinkPath(
  path: string,
  routePaths: readonly string[],
  shows: StillShows<string>,
  again = false,
): Promise<string> {
  const plain = await firstOf([...new Set(['/', ...routePaths, '/a'])], path, shows)
  if (plain !== path) return plain
  const run = path.length > longPath ? await shortestRun(path.length - 1, (text) => shows(`/${text}`)) : undefined
  if (run !== undefined) return `/${run}`
  const showsAll: StillShows<readonly string[]> = (list) => shows(`/${list.join('/')}`)
  let segments = path.slice(1).split('/')
  const alike = isLong(segments) ? await fewestAlike(segments.length, () => 'a', showsAll) : undefined
  if (alike !== undefined) return `/${alike.join('/')}`
  for (let i = segments.length - 1; i >= 0 && segments.length > 1; i--) {
    const without = segments.toSpliced(i, 1)
    if (await showsAll(without)) segments = without
  }
  for (let i = 0; i < segments.length; i++) {
    const showsSegment: StillShows<string> = (text) => showsAll(segments.with(i, text))
    segments = segments.with(i, await shrinkSegment(segments[i]!, showsSegment, again))
  }
  return `/${segments.join('/')}`
}

async function shrinkSegment(segment: string, shows: StillShows<string>, again: boolean): Promise<string> {
  if (segment === '' || segment === 'a') return segment
  if (!again && (await shows('a'))) return 'a'
  if (isMalformed(segment)) return shrinkRaw(segment, shows)
  const escapes = escapesIn(segment)
  const escape = await firstOf(escapes, segment, shows)
  if (escapes.includes(escape)) return escape
  const shrink = again ? plainerText : shrinkValue
  const plainer = await shrink(percentDecode(segment), async (text) => text !== '' && shows(encodeSegment(text)))
  const encoded = encodeSegment(plainer)
  return encoded !== segment && (await shows(encoded)) ? encoded : segment
}

const encodeSegment = (text: string) => encodeURIComponent(text.toWellFormed())
