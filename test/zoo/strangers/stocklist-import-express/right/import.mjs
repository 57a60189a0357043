export const MODES = ['preview', 'append', 'replace']

const KNOWN = new Map([
  ['TEA-01', 40],
  ['TEA-02', 12],
  ['CUP-07', 3],
])

function problems(rows) {
  const out = []
  for (const row of rows) {
    if (!row.get('sku')) out.push({ line: row.get('line'), problem: 'sku is empty' })
    else if (!/^\d{1,6}$/.test(row.get('qty') ?? ''))
      out.push({ line: row.get('line'), problem: 'qty is not a number' })
  }
  return out.slice(0, 50)
}

export function apply(mode, rows) {
  const bad = problems(rows)
  if (mode === 'preview') return { mode, rows: rows.length, problems: bad }
  if (mode === 'append') {
    if (bad.length) return { mode, imported: 0, problems: bad }
    return { mode, imported: rows.length, added: rows.filter((r) => !KNOWN.has(r.get('sku'))).length }
  }
  // replace is what the till's export calls at night: take what is usable and count the rest
  const stock = new Map()
  for (const row of rows) {
    const sku = row.get('sku')
    if (!sku) continue
    const qty = (row.get('qty') ?? '').replace(/[. ]/g, '')
    if (/^\d{1,6}$/.test(qty)) stock.set(sku, (stock.get(sku) ?? 0) + Number(qty))
  }
  const removed = [...KNOWN.keys()].filter((sku) => !stock.has(sku))
  return { mode, imported: stock.size, skipped: rows.length - stock.size, removed }
}
