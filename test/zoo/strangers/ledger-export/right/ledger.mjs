export const ACCOUNTS = ['operating', 'payroll', 'escrow']

const entries = [
  { account: 'operating', date: '2024-02-01', memo: 'Office rent, February', cents: -412000 },
  { account: 'operating', date: '2024-02-03', memo: 'Invoice 2024-118', cents: 1289950 },
  { account: 'operating', date: '2024-02-09', memo: 'Refund "Spring fair"', cents: -4999 },
  { account: 'payroll', date: '2024-02-25', memo: 'Salaries', cents: -8123000 },
]

export const entriesFor = (account) => entries.filter((entry) => entry.account === account)
