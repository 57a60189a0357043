/**
 * The fewest items of a list for which something still shows, in their order; never none. One alone is tried first where
 * the list is short; longer lists are halved.
 */
export async function fewest<T>(list: readonly T[], shows: (some: T[]) => Promise<boolean>): Promise<T[]> {
  let items = [...list]
  for (let half = Math.ceil(items.length / 2); items.length > 4; half = Math.ceil(items.length / 2)) {
    const [head, tail] = [items.slice(0, half), items.slice(half)]
    if (await shows(head)) items = head
    else if (await shows(tail)) items = tail
    else break
  }
  if (items.length > 1 && items.length <= 4) for (const item of items) if (await shows([item])) return [item]
  for (
    let size = items.length > 4 ? Math.ceil(items.length / 4) : 1;
    size >= 1;
    size = size > 1 ? Math.floor(size / 2) : 0
  )
    for (let i = 0; i < items.length && items.length > 1;) {
      const without = items.toSpliced(i, size)
      if (without.length > 0 && (await shows(without))) items = without
      else i += size
    }
  return items
}
