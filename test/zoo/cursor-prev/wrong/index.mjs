const log = ['2024-05-01', '2024-05-02', '2024-05-03'].map((date, i) => ({ id: i + 1, date }))

const decode = (cursor) => {
  const [date, id] = Buffer.from(cursor, 'base64url').toString().split('|')
  return { date, id: Number(id) }
}

export const handler = async (event) => {
  const { cursor, dir = 'next' } = event.queryStringParameters ?? {}
  if (cursor === undefined) return { statusCode: 200, body: JSON.stringify({ entries: log }) }
  const { date, id } = decode(cursor)
  let entries
  if (dir === 'prev') {
    const before = new Date(date).toISOString().slice(0, 10)
    entries = log.filter((entry) => entry.date < before)
  } else entries = log.filter((entry) => entry.id > id)
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ entries }) }
}
