const MAX_JSON_ROWS = 200
const MAX_CSV_ROWS = 5_000

const COLUMNS = ['id', 'placedAt', 'status', 'customer', 'shippingMethod', 'totalCents', 'currency']

const escapeCell = (value) => {
  const text = String(value)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

async function* take(source, n) {
  if (n <= 0) return
  let i = 0
  for await (const row of source) {
    yield row
    if (++i >= n) return
  }
}

export class OrderExporter {
  constructor(repository) {
    this.repository = repository
  }

  async json({ limit, status }) {
    const items = []
    for await (const row of take(this.repository.scan({ status }), Math.min(limit, MAX_JSON_ROWS))) items.push(row)
    return JSON.stringify({ items, count: items.length })
  }

  async csv({ limit, status }) {
    const lines = [COLUMNS.join(',')]
    for await (const row of take(this.repository.scan({ status }), Math.min(limit, MAX_CSV_ROWS))) {
      lines.push(COLUMNS.map((column) => escapeCell(row[column])).join(','))
    }
    return lines.join('\r\n')
  }
}
