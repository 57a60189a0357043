const LOTS = [
  { id: 'LOT-12', sku: 'oat-milk-1l', location: 'RACK-4', quantity: 240, state: 'released' },
  { id: 'LOT-45', sku: 'oat-milk-1l', location: 'RACK-9', quantity: 12, state: 'released' },
  { id: 'LOT-77', sku: 'almond-butter', location: 'RACK-2', quantity: 60, state: 'quarantine' },
]
const LOCATIONS = [
  { id: 'RACK-1', kind: 'storage' },
  { id: 'RACK-2', kind: 'storage' },
  { id: 'LAB-1', kind: 'quality' },
  { id: 'SHOP-1', kind: 'retail' },
]

export class LotRepository {
  async lot(id) {
    return LOTS.find((lot) => lot.id === id)
  }
  async location(id) {
    return LOCATIONS.find((location) => location.id === id)
  }
}
