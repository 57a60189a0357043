export function toCsv(rows) {
  const columns = Object.keys(rows[0])
  return [columns.join(','), ...rows.map((row) => columns.map((column) => row[column]).join(','))].join('\r\n')
}
