import { ITEMS, VAT } from './vat.mjs'

const rateText = (percent) => `${percent.toFixed(1)} %`

export function preview({ country, business, lines }) {
  const rates = VAT[country]
  const rows = lines.map(({ item, units }) => {
    const { label, unit, band } = ITEMS[item]
    const net = unit * units
    if (business) return { label, units, net, vat: 0, rate: 'reverse charge' }
    const percent = rates[band]
    return { label, units, net, vat: Math.round((net * percent) / 100), rate: rateText(percent) }
  })
  return { country, rows, net: rows.reduce((s, r) => s + r.net, 0), vat: rows.reduce((s, r) => s + r.vat, 0) }
}
