import { datasets } from './datasets.mjs'
import { parseExportQuery } from './query.mjs'
import { toCsv } from './csv.mjs'

const fail = (statusCode, error) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ error }),
})

export const handler = async (event) => {
  if (event.httpMethod !== 'GET') return fail(405, 'method not allowed')
  const name = event.pathParameters?.dataset
  const dataset = datasets.get(name)
  if (!dataset) return fail(404, 'no such dataset')

  const query = parseExportQuery(event.queryStringParameters ?? {}, dataset)
  if (query.error) return fail(400, query.error)

  const rows = dataset.rows.slice(0, query.max).map((row) => query.columns.map((column) => row[column]))
  if (query.format === 'csv') {
    return {
      statusCode: 200,
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}.csv"`,
      },
      body: toCsv(query.columns, rows, query.separator),
    }
  }
  return {
    statusCode: 200,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ columns: query.columns, rows }),
  }
}
