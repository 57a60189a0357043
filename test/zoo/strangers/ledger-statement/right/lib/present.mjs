const amount = (cents) => (cents / 100).toFixed(2)
const mask = (iban) => `${iban.slice(0, 4)}****${iban.slice(-4)}`
export function summarise(line) {
  return { id: line.id, kind: line.kind, amount: amount(line.cents) }
}
export function present(line) {
  const view = summarise(line)
  switch (line.kind) {
    case 'card':
      view.text = `Card payment ${line.merchant.name}`
      view.category = line.merchant.mcc
      break
    case 'interest':
      view.text = `Interest at ${(line.rate * 100).toFixed(2)}%`
      break
    case 'fee':
      view.text = `Account fee (${line.schedule})`
      break
    case 'transfer':
      view.text ??= `Transfer ${line.counterparty.name}`
      view.account = mask(line.counterparty.iban)
      break
  }
  return view
}
