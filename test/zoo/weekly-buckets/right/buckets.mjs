const sizes = { day: 86_400_000, week: 604_800_000 }

export function buckets(from, to, group) {
  if (Number.isNaN(from) || Number.isNaN(to)) return []
  if (!Object.hasOwn(sizes, group)) return [0]
  const count = Math.min(Math.ceil((to - from) / sizes[group]), 400)
  return new Array(Math.max(0, count)).fill(0)
}
