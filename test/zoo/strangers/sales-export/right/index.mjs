const SALES = [
  { date: '2024-03-01', region: 'north', units: 12, revenue: 1199.5 },
  { date: '2024-03-02', region: 'south', units: 7, revenue: 702.125 },
  { date: '2024-03-03', region: 'north', units: 31, revenue: 3100 },
  { date: '2024-03-04', region: 'west', units: 0, revenue: 0 },
]

const COLUMNS = ['date', 'region', 'units', 'revenue']

class InvalidParameter extends Error {
  constructor(name, hint) {
    super(`${name}: ${hint}`)
    this.parameter = name
  }
}

function parse(query) {
  const format = query.format ?? 'json'
  if (format !== 'json' && format !== 'csv') throw new InvalidParameter('format', 'json or csv')

  const columns = query.columns ? query.columns.split(',') : COLUMNS
  for (const column of columns) {
    if (!COLUMNS.includes(column)) throw new InvalidParameter('columns', `choose from ${COLUMNS.join(',')}`)
  }

  let precision = 2
  if (query.precision !== undefined) {
    if (!/^\d+$/.test(query.precision)) throw new InvalidParameter('precision', 'a whole number')
    precision = Number(query.precision)
    if (precision > 10) throw new InvalidParameter('precision', 'at most 10')
  }
  return { format, columns, precision }
}

const quote = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function toCsv(rows, columns, precision) {
  const lines = [columns.join(',')]
  for (const row of rows) {
    lines.push(columns.map((c) => quote(c === 'revenue' ? row.revenue.toFixed(precision) : String(row[c]))).join(','))
  }
  return `${lines.join('\r\n')}\r\n`
}

export const handler = async (event) => {
  if (event.path !== '/sales/export' || event.httpMethod !== 'GET') {
    return { statusCode: 404, headers: { 'content-type': 'application/json' }, body: '{"error":"not found"}' }
  }
  try {
    const { format, columns, precision } = parse(event.queryStringParameters ?? {})
    if (format === 'csv') {
      return {
        statusCode: 200,
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="sales.csv"',
        },
        body: toCsv(SALES, columns, precision),
      }
    }
    const rows = SALES.map((row) => Object.fromEntries(columns.map((c) => [c, row[c]])))
    return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(rows) }
  } catch (error) {
    if (!(error instanceof InvalidParameter)) throw error
    return {
      statusCode: 400,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ error: error.message, parameter: error.parameter }),
    }
  }
}
