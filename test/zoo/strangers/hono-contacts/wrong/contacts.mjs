export const contacts = [
  { name: 'Ada Lovelace', email: 'ada@example.com' },
  { name: 'Grace "Amazing" Hopper', email: 'grace@example.com' },
]

const cell = (value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

export const toCsv = (rows) => ['name,email', ...rows.map((row) => `${cell(row.name)},${cell(row.email)}`)].join('\r\n')
