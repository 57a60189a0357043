export function receipt(patron, branch, fines, total) {
  const money = new Intl.NumberFormat(branch.locale, { style: 'currency', currency: branch.currency })
  const lines = fines.map((f) => `${f.title.padEnd(24, '.')} ${money.format(f.cents / 100)}${f.paid ? ' paid' : ''}`)
  return [`${branch.name} / ${patron.name}`, ...lines, `Total ${money.format(total / 100)}`].join('\n')
}
