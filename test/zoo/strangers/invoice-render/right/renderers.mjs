const euro = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' })
const total = ({ lines }) => lines.reduce((sum, { quantity, price }) => sum + quantity * price, 0)
const escapeHtml = (s) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const renderers = {
  html: (invoice) => {
    const rows = invoice.lines.map(
      (l) => `<tr><td>${escapeHtml(l.text)}</td><td>${l.quantity}</td><td>${euro.format(l.price)}</td></tr>`,
    )
    return `<h1>${invoice.number}</h1><table>${rows.join('')}</table><p>${euro.format(total(invoice))}</p>`
  },
  csv: (invoice) =>
    ['text;quantity;price', ...invoice.lines.map((l) => [l.text, l.quantity, l.price].join(';'))].join('\n'),
  json: (invoice) => JSON.stringify({ ...invoice, total: total(invoice) }),
}

const mediaTypes = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['csv', 'text/csv; charset=utf-8'],
  ['json', 'application/json'],
])

export const rendererFor = (format) => (Object.hasOwn(renderers, format) ? renderers[format] : undefined)
export const mediaType = (format) => mediaTypes.get(format) ?? 'text/plain; charset=utf-8'
