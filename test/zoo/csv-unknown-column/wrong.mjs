const rows = [
  { id: 1, name: 'Desk', price: 249 },
  { id: 2, name: 'Chair', price: 129 },
]

export const handler = async (event) => {
  const { format, columns } = event.queryStringParameters ?? {}
  if (format !== 'csv') {
    return { statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(rows) }
  }
  const wanted = columns === undefined ? ['id', 'name', 'price'] : columns.split(',')
  const lines = rows.map((row) => wanted.map((column) => row[column].toString()).join(';'))
  return { statusCode: 200, headers: { 'Content-Type': 'text/csv; charset=utf-8' }, body: lines.join('\n') }
}
