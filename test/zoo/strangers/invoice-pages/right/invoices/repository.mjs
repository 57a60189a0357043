const INVOICES = Array.from({ length: 7 }, (_, i) => ({
  number: 1001 + i,
  customer: ['acme', 'globex', 'initech'][i % 3],
  total: 100 + 25 * i,
}))

export class InvoiceRepository {
  after(number, limit) {
    return INVOICES.filter((invoice) => invoice.number > number).slice(0, limit)
  }

  find(number) {
    return INVOICES.find((invoice) => invoice.number === number)
  }

  draft({ customer, total }) {
    return { number: null, customer, total, status: 'draft' }
  }
}
