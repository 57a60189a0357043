const row = (id, kind, cents, extra = {}) => ({ id, kind, cents, ...extra })
const iban = (name, number) => ({ name, iban: number })
export const LEDGER = new Map([
  [
    'acc-1001',
    [
      row(1, 'transfer', -12000, { counterparty: iban('Roux SARL', 'FR7630006000011234567890189') }),
      row(2, 'card', -450, { merchant: { name: 'Kiosk 9', mcc: '5994' } }),
      row(3, 'transfer', 89900, { counterparty: iban('Weber KG', 'DE89370400440532013000') }),
      row(4, 'card', -1999, { merchant: { name: 'Vinyl Hut', mcc: '5735' } }),
      row(5, 'interest', 37, { rate: 0.0125 }),
      row(6, 'fee', -250, { schedule: 'monthly' }),
    ],
  ],
  ['acc-1002', [row(1, 'card', -900, { merchant: { name: 'Tram', mcc: '4111' } })]],
])
export class LedgerRepository {
  constructor(store = LEDGER) {
    this.store = store
  }
  find(accountId) {
    return this.store.get(accountId) ?? null
  }
}
