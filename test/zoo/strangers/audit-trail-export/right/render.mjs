import { diffOf } from './store.mjs'

const cell = (value) => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value))

/** @param {{ diff: boolean }} options */
export function toCsv(entries, { diff }) {
  const header = ['seq', 'at', 'actor', 'action', ...(diff ? ['diff'] : [])]
  const rows = entries.map((entry) => [
    entry.seq,
    entry.at,
    entry.actor,
    entry.action,
    ...(diff ? [diffOf(entry)] : []),
  ])
  return [header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')
}

export const toJson = (entries, { diff }) => entries.map((entry) => (diff ? { ...entry, diff: diffOf(entry) } : entry))
