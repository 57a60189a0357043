import { report } from './report.mjs'

export const handler = async (event) => {
  const year = /^\/reports\/(\d{4})$/.exec(event.path)?.[1]
  if (year === undefined)
    return { statusCode: 404, headers: { 'Content-Type': 'text/plain' }, body: 'GET /reports/2024' }
  return {
    statusCode: 200,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(report(Number(year))),
  }
}
