import { isMark } from '../../lambda/observe/marks.ts'
import type { Read } from '../../lambda/words/invocation.ts'

/** The values of a request, by place and name, and places with what all their values are split by. */
interface Splits {
  readonly byName: ReadonlyMap<string, { readonly mark: string; readonly encoding?: unknown }>
  readonly splitAlike: Set<string>
}

/** How many values of a place have to be split alike, and none otherwise, for it to be an adapter that does so. */
const fewestAlike = 3

const placeOf = (name: string) => name.slice(0, name.indexOf(' '))

/**
 * Takes in what all values of a place are split by, as adapters do with what front ends join. Lists of everything would hide what a
 * handler does with one of each.
 */
export function learnSplitAlike({ byName, splitAlike }: Splits, reads: readonly Read[]): void {
  const split = new Map<string, Set<string>>()
  for (const { path } of reads) {
    const [use, text = '', by] = path
    if (use === 'split()' && by !== undefined && isMark(text)) split.set(by, (split.get(by) ?? new Set()).add(text))
  }
  for (const [by, marks] of split) {
    if (marks.size < fewestAlike) continue
    for (const place of new Set([...byName.keys()].map(placeOf))) {
      const own = [...byName].filter(([name, { encoding }]) => placeOf(name) === place && encoding === undefined)
      if (own.length >= fewestAlike && own.every(([, { mark }]) => marks.has(mark))) splitAlike.add(`${place} ${by}`)
    }
  }
}

/** Whether the value that a mark stands for is split as all others of its place are. */
export function isSplitAlike({ byName, splitAlike }: Splits, mark: string, by: string | undefined): boolean {
  if (splitAlike.size === 0) return false
  const [name] = [...byName].find(([, slot]) => slot.mark === mark) ?? []
  return name !== undefined && splitAlike.has(`${placeOf(name)} ${by}`)
}
