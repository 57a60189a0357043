import { fewest } from './fewest.ts'
import { firstOf, shortestRun } from './shrink-text.ts'
import type { StillShows } from './still-shows.ts'

/** Bytes that go on a character, or start one, and are none alone. */
const halves: readonly string[] = ['%80', '%E2']

/** The same for a query, where a load balancer delivers a lone `%`. */
export const halvesOfQuery: readonly string[] = ['%', ...halves]

/** The escapes of ASCII characters in a raw text, and `+`, each alone, in one order whatever the text. */
export function escapesIn(raw: string): string[] {
  const pieces = raw.toUpperCase().match(/%[0-7][\dA-F]|\+/g) ?? []
  return [...new Set(pieces)].toSorted().slice(0, 5)
}

/** Whether a raw text has escapes that are no characters: what it is decoded to cannot be encoded to the same again. */
export function isMalformed(raw: string): boolean {
  try {
    decodeURIComponent(raw)
    return false
  } catch {
    return true
  }
}

/** The plainest raw text that still shows it, for one that is malformed: a lone byte, a run of `a` or of such bytes, then what is left of it. */
export async function shrinkRaw(raw: string, shows: StillShows<string>, plainOnes = halves): Promise<string> {
  const half = await firstOf(plainOnes, raw, shows)
  if (plainOnes.includes(half)) return half
  const tokens = raw.match(/%[\dA-F]{2}|[^]/gi) ?? []
  const run = (await shortestRun(raw.length, shows)) ?? (await shortestRun(tokens.length, shows, '%80'))
  if (run !== undefined) return run
  return (await fewest(tokens, (some) => shows(some.join('')))).join('')
}
