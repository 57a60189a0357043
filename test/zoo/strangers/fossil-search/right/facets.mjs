export function facets(rows) {
  const out = { period: {}, site: {} }
  for (const row of rows) {
    for (const key of Object.keys(out)) out[key][row[key]] = (out[key][row[key]] ?? 0) + 1
  }
  return out
}
