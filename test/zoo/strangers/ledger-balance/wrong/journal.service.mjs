import { toJsonAmount } from './money.mjs'

const ACCOUNTS = new Map([
  ['1000', 'Cash'],
  ['1200', 'Receivables'],
  ['4000', 'Revenue'],
  ['6000', 'Rent'],
])

const sum = (entries, side) => entries.filter((e) => e.side === side).reduce((total, e) => total + e.amount, 0n)

export class JournalService {
  accounts() {
    return [...ACCOUNTS].map(([number, name]) => ({ number, name }))
  }

  preview(entries) {
    const debit = sum(entries, 'debit')
    const credit = sum(entries, 'credit')
    return {
      balanced: debit === credit,
      total: toJsonAmount(debit),
      entries: entries.map(({ account, side, amount }) => ({
        account,
        name: ACCOUNTS.get(account) ?? 'Unknown account',
        side,
        amount: toJsonAmount(amount),
      })),
    }
  }
}
