import { CarrierDeclined } from './errors.mjs'

class Carrier {
  constructor(name, { maxKg, hazardous, baseCents, centsPerKg, days }) {
    this.name = name
    this.terms = { maxKg, hazardous, baseCents, centsPerKg, days }
  }
  async quote({ weightKg, hazardous }) {
    const { maxKg, hazardous: allowsHazardous, baseCents, centsPerKg, days } = this.terms
    if (hazardous && !allowsHazardous) throw new CarrierDeclined(`${this.name}: no hazardous goods`)
    if (weightKg > maxKg) throw new CarrierDeclined(`${this.name}: too heavy`)
    return { carrier: this.name, cents: Math.round(baseCents + weightKg * centsPerKg), days }
  }
}

export const CARRIERS = [
  new Carrier('northline', { maxKg: 800, hazardous: true, baseCents: 9000, centsPerKg: 41, days: 2 }),
  new Carrier('blue-freight', { maxKg: 2500, hazardous: true, baseCents: 15_000, centsPerKg: 29, days: 4 }),
  new Carrier('sea-rail', { maxKg: 24_000, hazardous: false, baseCents: 30_000, centsPerKg: 12, days: 9 }),
]
