const log = [
  { at: '2026-01-10T08:00:00.000Z', what: 'created' },
  { at: '2026-03-02T09:30:00.000Z', what: 'shipped' },
]

export const handler = async (event) => {
  const { since } = event.queryStringParameters || {}
  let rows = log
  if (since) {
    const from = new Date(since).toISOString()
    rows = log.filter((row) => row.at >= from)
  }
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(rows) }
}
