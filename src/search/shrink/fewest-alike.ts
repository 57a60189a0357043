import { smallestNumber } from './shrink-text.ts'

/** Shorter lists lose their items one by one. */
const short = 8

/** Whether a list is so long that its items are first made alike. */
export const isLong = (list: readonly unknown[]): boolean => list.length > short

/**
 * The fewest items that still show it when each is made anew by its place; undefined where as many of them as there are
 * do not show it. Where only the number counts, it ends at one list whatever the items were.
 */
export async function fewestAlike<T>(
  count: number,
  make: (i: number) => T,
  shows: (some: T[]) => Promise<boolean>,
): Promise<T[] | undefined> {
  const some = (size: number) => Array.from({ length: size }, (_, i) => make(i))
  if (!(await shows(some(count)))) return undefined
  return some(await smallestNumber(1, count, (size) => shows(some(size))))
}
