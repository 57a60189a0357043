import { CARRIERS, distance } from './carriers.mjs'
const SURCHARGE = new Map([
  ['rail', 4],
  ['road', 9],
])
const withDays = (days, option) => ({ ...option, days: Math.max(1, days) })

export class Planner {
  constructor(carriers) {
    this.carriers = carriers
  }
  options({ from, to, reefer }) {
    const km = distance(from, to)
    if (km === undefined) return []
    return [...this.carriers]
      .filter(([, c]) => c.hubs.includes(from) && c.hubs.includes(to))
      .map(([mode, c]) =>
        withDays(Math.ceil(km / c.speed / 9), { mode, carrier: c.name, km, price: this.price(mode, km, reefer) }),
      )
  }
  price(mode, km, reefer) {
    const base = Math.round(km * (mode === 'road' ? 1.4 : 0.8))
    return { base, reefer: reefer ? (SURCHARGE.get(mode) ?? 0) : 0 }
  }
}
export const planner = new Planner(CARRIERS)
