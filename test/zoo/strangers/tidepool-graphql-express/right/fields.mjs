const pool = new Map([
  ['species', ['limpet', 'blenny', 'anemone']],
  ['depth', 0.4],
  ['salinity', 34],
  ['site', 'Gull Rocks'],
])

export const resolve = (name) => pool.get(name)

export function flatten(selection, fragments, into = new Set(), seen = new Set()) {
  for (const item of selection) {
    if (!item.startsWith('...')) {
      into.add(item)
      continue
    }
    const name = item.slice(3)
    if (seen.has(name)) continue
    seen.add(name)
    flatten(fragments.get(name) ?? [], fragments, into, seen)
  }
  return into
}
