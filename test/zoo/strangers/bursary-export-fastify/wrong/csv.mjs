const COLUMNS = ['id', 'student', 'faculty', 'year', 'pounds']

const quote = (value) => (/[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value))

export function toCsv(rows, columns, charset) {
  const chosen = columns ?? COLUMNS
  if (chosen.some((c) => !COLUMNS.includes(c))) return null
  const lines = [chosen.join(','), ...rows.map((r) => chosen.map((c) => quote(r[c])).join(','))]
  return Buffer.from(lines.join('\r\n') + '\r\n', charset)
}
