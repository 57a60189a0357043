const rows = [
  ['id', 'name'],
  ['1', 'Ada'],
  ['2', 'Grace'],
]

export const handler = async (event) => {
  if (event.queryStringParameters?.format === 'csv') {
    const headers = new Headers({ 'Content-Type': 'text/csv; charset=utf-8' })
    headers.set('Content-Disposition', 'attachment; filename="people.csv"')
    return { statusCode: 200, headers, body: rows.map((row) => row.join(',')).join('\n') }
  }
  return { statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(rows) }
}
