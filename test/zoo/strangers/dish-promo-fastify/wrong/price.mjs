import { MENU, PROMOS } from './menu.mjs'

const DELIVERY = 290

function cheapest(lines, course) {
  return lines.filter((l) => l.course === course).sort((a, b) => a.cents - b.cents)[0]
}

function discount(promo, lines, subtotal) {
  switch (promo.kind) {
    case 'percent':
      return Math.round((subtotal * promo.percent) / 100)
    case 'bundle': {
      if (subtotal < promo.minCents) return 0
      const parts = promo.courses.map((course) => cheapest(lines, course))
      const full = parts.reduce((sum, part) => sum + part.cents, 0)
      return Math.max(0, full - promo.price)
    }
    default:
      return 0
  }
}

export function quote({ lines, promo: code }) {
  const known = []
  for (const line of lines) {
    const dish = MENU.get(line.dish)
    if (!dish) return { error: `unknown dish ${line.dish}` }
    known.push({ ...dish, qty: line.qty })
  }
  const subtotal = known.reduce((sum, l) => sum + l.cents * l.qty, 0)
  const promo = code === undefined ? undefined : PROMOS[code]
  const off = promo ? discount(promo, known, subtotal) : 0
  const delivery = promo?.kind === 'delivery' ? 0 : DELIVERY
  return { subtotal, discount: off, delivery, total: subtotal - off + delivery }
}
