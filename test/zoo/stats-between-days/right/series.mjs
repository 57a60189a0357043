export const series = (from, to) =>
  new Array(Math.max(0, to - from + 1)).fill(0).map((_, i) => ({ day: from + i, visits: (from + i) % 7 }))
