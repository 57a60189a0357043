const STATUSES = ['paid', 'shipped', 'delivered', 'returned']
const METHODS = ['Standard delivery (2-3 days)', 'Express, next day', 'Pick up in store']
const FIRST_ORDER = Date.UTC(2023, 0, 1)
const TOTAL = 30_000
const PAGE = 500

const orderAt = (i) => ({
  id: `ORD-${String(100_000 + i)}`,
  placedAt: new Date(FIRST_ORDER + i * 17 * 60_000).toISOString(),
  status: STATUSES[i % STATUSES.length],
  customer: `customer-${(i * 7919) % 10_007}@example.com`,
  shippingMethod: METHODS[i % METHODS.length],
  totalCents: 499 + ((i * 331) % 20_000),
  currency: 'EUR',
})

export class OrderRepository {
  async page(offset) {
    return Array.from({ length: Math.min(PAGE, TOTAL - offset) }, (_, k) => orderAt(offset + k))
  }

  async *scan({ status }) {
    for (let offset = 0; offset < TOTAL; offset += PAGE) {
      for (const order of await this.page(offset)) {
        if (status === undefined || order.status === status) yield order
      }
    }
  }
}
