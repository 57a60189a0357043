const COLUMNS = [
  ['Date', (entry) => entry.date],
  ['Memo', (entry) => entry.memo],
  ['Debit', (entry, precision) => (entry.cents < 0 ? (-entry.cents / 100).toFixed(precision) : '')],
  ['Credit', (entry, precision) => (entry.cents >= 0 ? (entry.cents / 100).toFixed(precision) : '')],
]

const quote = (value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

export function toCsv(entries, precision) {
  const lines = [COLUMNS.map(([title]) => title)]
  for (const entry of entries) lines.push(COLUMNS.map(([, pick]) => pick(entry, precision)))
  return lines.map((cells) => cells.map(quote).join(',')).join('\r\n') + '\r\n'
}
