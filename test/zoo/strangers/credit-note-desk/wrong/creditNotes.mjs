import { DomainError } from './errors.mjs'
const REASONS = new Map([
  ['goodwill', { taxable: false, whole: false }],
  ['pricing', { taxable: true, whole: false }],
  ['duplicate', { taxable: true, whole: true }],
])
export class CreditNoteService {
  #invoices
  constructor(invoices) {
    this.#invoices = invoices
  }
  issue(invoiceId, dto) {
    const invoice = this.#invoices.get(invoiceId)
    if (!invoice) throw DomainError.notFound('invoice')
    if (invoice.status === 'void') throw new DomainError(409, 'VOID', 'a void invoice cannot be credited')
    const reason = REASONS.get(dto.reason)
    if (!reason) throw DomainError.invalid('reason must be goodwill, pricing or duplicate')
    const lines = reason.whole ? invoice.lines.map((l) => ({ line: l.no, qty: l.qty })) : this.#lines(dto.lines)
    let net = 0
    for (const wanted of lines) {
      const line = invoice.lines.find((l) => l.no === wanted.line)
      if (!line) throw DomainError.invalid(`invoice has no line ${wanted.line}`)
      net += line.unit * Math.min(wanted.qty, line.qty)
    }
    const tax = reason.taxable ? Math.round(net * invoice.tax.rate) : 0
    return { invoice: invoice.id, reason: dto.reason, net, tax, gross: net + tax, currency: invoice.currency }
  }
  #lines(raw) {
    if (!Array.isArray(raw) || raw.length === 0 || raw.length > 50)
      throw DomainError.invalid('lines must list 1 to 50 entries')
    return raw.map((l) => {
      if (!Number.isInteger(l?.line) || !Number.isInteger(l.qty) || l.qty < 1)
        throw DomainError.invalid('each line needs line and qty')
      return { line: l.line, qty: l.qty }
    })
  }
}
