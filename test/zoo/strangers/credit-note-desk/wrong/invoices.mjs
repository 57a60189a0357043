const SEED = [
  {
    id: 'INV-1041',
    status: 'paid',
    currency: 'EUR',
    tax: { rate: 0.19, scheme: 'DE' },
    lines: [
      { no: 1, text: 'Team plan', qty: 12, unit: 1900 },
      { no: 2, text: 'Onboarding', qty: 1, unit: 45000 },
    ],
  },
  {
    id: 'INV-1042',
    status: 'open',
    currency: 'GBP',
    tax: { rate: 0.2, scheme: 'UK' },
    lines: [{ no: 1, text: 'Storage 100 GB', qty: 3, unit: 800 }],
  },
  {
    id: 'INV-0007',
    status: 'archived',
    currency: 'EUR',
    tax: null, // tax detail lives in cold storage
    lines: [{ no: 1, text: 'Starter plan', qty: 1, unit: 900 }],
  },
  { id: 'INV-1040', status: 'void', currency: 'EUR', tax: { rate: 0.19, scheme: 'DE' }, lines: [] },
]
export class InvoiceRepository {
  #byId = new Map(SEED.map((row) => [row.id, row]))
  list(status) {
    const all = [...this.#byId.values()]
    return status ? all.filter((i) => i.status === status) : all
  }
  get(id) {
    return this.#byId.get(id) ?? null
  }
}
