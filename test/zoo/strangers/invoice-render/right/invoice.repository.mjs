const INVOICES = [
  { number: '2024-001', customer: 'Studio Lindt', lines: [{ text: 'Design <workshop>', quantity: 2, price: 640 }] },
  {
    number: '2024-002',
    customer: 'Kanu Verleih',
    lines: [
      { text: 'Hosting', quantity: 12, price: 19.9 },
      { text: 'Domain', quantity: 1, price: 14 },
    ],
  },
]

export class InvoiceRepository {
  async byNumber(number) {
    return INVOICES.find((invoice) => invoice.number === number)
  }
}
