export const HEADING = 'sku,quantity'

/** What the warehouse exports: two columns, never quoted. */
export function parseStock(text) {
  const [heading, ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/)
  if (heading.trim().toLowerCase() !== HEADING) return { error: `the first line must be ${HEADING}` }

  const rows = []
  for (const line of lines) {
    if (line.trim() === '') continue
    const [sku, quantity] = line.split(',')
    rows.push({ sku: sku.trim(), quantity: Number(quantity.trim()) })
  }
  return { rows }
}
