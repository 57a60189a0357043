import { InvoiceError } from './errors.mjs'

const INVOICES = new Map([
  ['INV-3005', { id: 'INV-3005', state: 'open', dueCents: 18050 }],
  ['INV-3006', { id: 'INV-3006', state: 'paid', dueCents: 0 }],
  ['INV-3007', { id: 'INV-3007', state: 'void', dueCents: 9900 }],
])

export function getInvoice(id) {
  const invoice = INVOICES.get(id)
  if (!invoice) throw new InvoiceError('INVOICE_NOT_FOUND')
  return invoice
}

export function pay(invoice, cents) {
  if (invoice.state === 'paid') throw new InvoiceError('INVOICE_PAID')
  if (invoice.state === 'void') throw new InvoiceError('INVOICE_VOIDED')
  if (cents > invoice.dueCents) throw new InvoiceError('AMOUNT_TOO_HIGH')
  const left = invoice.dueCents - cents
  return { invoice: invoice.id, paidCents: cents, dueCents: left, state: left === 0 ? 'paid' : 'open' }
}
