const day = (value) => new Date(value).toISOString().slice(0, 10)

export const handler = async (event) => {
  const query = event.queryStringParameters ?? {}
  if (event.path === '/admin/export') {
    const from = query.from || '2026-01-01'
    if (Number.isNaN(Date.parse(from)))
      return { statusCode: 400, headers: { 'Content-Type': 'text/plain' }, body: 'from?' }
    return {
      statusCode: 200,
      headers: { 'Content-Type': 'text/csv', 'Content-Disposition': 'attachment' },
      body: `from;${day(from)}\norders;17\n`,
    }
  }
  return { statusCode: 200, headers: { 'Content-Type': 'text/html' }, body: '<a href="/admin/export">Export</a>' }
}
