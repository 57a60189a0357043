// src/period.ts
const DAY = 86400000
const MAX_DAYS = 366
class BadPeriod extends Error {
  constructor(message) {
    super(message)
    this.name = 'BadPeriod'
  }
}
function parseDay(name, value) {
  if (!value) throw new BadPeriod(`${name} is required`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new BadPeriod(`${name} must look like 2024-12-31`)
  const day = new Date(`${value}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) throw new BadPeriod(`${name} is no date`)
  return day
}
function parsePeriod(query) {
  const from = parseDay('from', query.from)
  const to = parseDay('to', query.to)
  if (to < from) throw new BadPeriod('to must not be before from')
  if ((to.getTime() - from.getTime()) / DAY > MAX_DAYS) throw new BadPeriod(`at most ${MAX_DAYS} days`)
  return { from, to }
}

// src/sales.ts
const SALES = [
  { day: '2024-01-15', amount: 120.5 },
  { day: '2024-01-16', amount: 80 },
  { day: '2024-02-01', amount: 310.25 },
  { day: '2024-02-29', amount: 42 },
]
function report({ from, to }) {
  const totals = /* @__PURE__ */ new Map()
  for (let t = from.getTime(); t <= to.getTime(); t += DAY) {
    totals.set(new Date(t).toISOString().slice(0, 10), 0)
  }
  for (const sale of SALES) {
    if (totals.has(sale.day)) totals.set(sale.day, totals.get(sale.day) + sale.amount)
  }
  return {
    from: from.toISOString().slice(0, 10),
    to: to.toISOString().slice(0, 10),
    days: totals.size,
    total: [...totals.values()].reduce((a, b) => a + b, 0),
    best: [...totals.entries()]
      .filter(([, v]) => v > 0)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 3),
  }
}

// src/index.ts
const respond = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})
export const handler = async (event) => {
  const { httpMethod, path, queryStringParameters } = event
  if (path !== '/reports/sales') return respond(404, { message: 'no such report' })
  if (httpMethod !== 'GET') return respond(405, { message: 'reports are read with GET' })
  try {
    return respond(200, report(parsePeriod(queryStringParameters ?? {})))
  } catch (error) {
    if (error instanceof BadPeriod) return respond(400, { message: error.message })
    throw error
  }
}
