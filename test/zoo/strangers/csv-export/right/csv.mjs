function cell(value, separator) {
  const text = (value ?? '').toString()
  const quote = text.includes(separator) || text.includes('"') || text.includes('\n')
  return quote ? `"${text.replaceAll('"', '""')}"` : text
}

export function toCsv(columns, rows, separator) {
  const lines = [columns, ...rows].map((values) => values.map((value) => cell(value, separator)).join(separator))
  return `${lines.join('\r\n')}\r\n`
}
