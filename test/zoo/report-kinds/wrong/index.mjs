const rows = [
  { day: 1, sold: 4 },
  { day: 2, sold: 7 },
]

const reports = {
  totals: (list) => String(list.reduce((sum, { sold }) => sum + sold, 0)),
  days: (list) => list.map(({ day }) => day).join(','),
}

export const handler = async (event) => {
  const match = /^\/reports\/(\w+)$/.exec(event.rawPath)
  if (!match) return { statusCode: 404, body: 'not found' }
  const render = reports[match[1]]
  if (!render) return { statusCode: 404, body: 'no such report' }
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: render(rows) }
}
