export function toTable(columns, rows, { separator, cell }) {
  const head = columns.join(separator)
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(separator))
  return [head, ...lines].join('\r\n') + '\r\n'
}
