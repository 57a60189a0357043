import { PLAYERS } from './players.mjs'

function comparator(sort) {
  const descending = sort.startsWith('-')
  const field = sort.replace('-', '')
  const compare = (a, b) => (typeof a[field] === 'number' ? a[field] - b[field] : a[field].localeCompare(b[field]))
  return descending ? (a, b) => compare(b, a) : compare
}

export function search({ q, position, minAge, maxAge, sort, limit }) {
  const needle = q?.toLowerCase()
  const found = PLAYERS.filter((p) => !position || p.position === position)
    .filter((p) => minAge === undefined || p.age >= minAge)
    .filter((p) => maxAge === undefined || p.age <= maxAge)
    .filter((p) => !needle || p.name.toLowerCase().includes(needle))
  // without a chosen order the squad list order stands
  if (!(sort === 'name' && !needle)) found.sort(comparator(sort))
  return { total: found.length, players: found.slice(0, limit) }
}
