const lines = (v) => (v.content ?? '').split('\n')

export function unified(from, to) {
  const a = lines(from)
  const b = lines(to)
  return [...a.filter((l) => !b.includes(l)).map((l) => '-' + l), ...b.map((l) => (a.includes(l) ? ' ' : '+') + l)]
}

export function sideBySide(from, to) {
  const left = lines(from)
  const right = lines(to)
  const rows = []
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    rows.push({ left: left[i] ?? null, right: right[i] ?? null, same: left[i] === right[i] })
  }
  return rows
}

export const summary = (from, to) => ({
  authors: [...new Set([from.author, to.author])],
  added: lines(to).length - lines(from).length,
})
