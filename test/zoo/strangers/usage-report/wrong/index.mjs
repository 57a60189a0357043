import { METERS, reading } from './meters.mjs'
import { toCsv } from './csv.mjs'

const MAX_DAYS = 3650

const json = (statusCode, payload) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(payload),
})

const totals = (days) =>
  METERS.map((meter) => {
    let wh = 0
    for (let day = 1; day <= days; day++) wh += reading(meter, day, 12) * 24
    return { meter, wh }
  })

export const handler = async (event) => {
  if (event.path === '/meters') return json(200, { meters: METERS })
  if (event.path !== '/reports/usage') return json(404, { message: 'Not found' })
  if (event.httpMethod !== 'GET') return json(405, { message: 'GET only' })

  const { format = 'json', days: text = '30' } = event.queryStringParameters ?? {}
  const days = Number(text)
  if (!Number.isInteger(days) || days < 1 || days > MAX_DAYS) {
    return json(400, { message: `days must be between 1 and ${MAX_DAYS}` })
  }

  if (format === 'csv') {
    return {
      statusCode: 200,
      headers: { 'Content-Type': 'text/csv', 'Content-Disposition': 'attachment; filename="usage.csv"' },
      body: toCsv(days),
    }
  }
  return json(200, { days, totals: totals(days) })
}
