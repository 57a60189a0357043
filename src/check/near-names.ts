/** The names that somebody may have meant by a misspelt one, nearest first, at most three. */
export function nearNames(name: string, names: readonly string[]): readonly string[] {
  const limit = Math.max(2, Math.floor(name.length / 3))
  return names
    .map((one) => ({ one, distance: one.includes(name) || name.includes(one) ? 1 : editDistance(name, one) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ one }) => one)
}

/** How many single-character edits turn one text into the other. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)))
    row = next
  }
  return row[to.length]!
}
