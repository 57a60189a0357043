import { DomainError } from './errors.mjs'
import { InvoiceRepository } from './invoices.mjs'
import { CreditNoteService } from './creditNotes.mjs'
const invoices = new InvoiceRepository()
const creditNotes = new CreditNoteService(invoices)
const json = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(payload),
})
const toDto = (invoice) => ({
  id: invoice.id,
  status: invoice.status,
  total: invoice.lines.reduce((sum, l) => sum + l.qty * l.unit, 0),
  taxScheme: invoice.tax?.scheme ?? null,
})
function readJson(event) {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : event.body
  let value
  try {
    value = JSON.parse(text ?? '')
  } catch {
    throw new DomainError(400, 'BAD_JSON', 'body must be JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw DomainError.invalid('body must be an object')
  return value
}
async function route(event) {
  const id = event.pathParameters?.invoiceId
  switch (`${event.httpMethod} ${event.resource}`) {
    case 'GET /invoices':
      return json(200, invoices.list(event.queryStringParameters?.status).map(toDto))
    case 'GET /invoices/{invoiceId}': {
      const invoice = invoices.get(id)
      if (!invoice) throw DomainError.notFound('invoice')
      return json(200, toDto(invoice))
    }
    case 'POST /invoices/{invoiceId}/credit-notes':
      return json(201, creditNotes.issue(id, readJson(event)))
    default:
      throw DomainError.notFound('route')
  }
}
export const handler = async (event) => {
  try {
    return await route(event)
  } catch (err) {
    if (err instanceof DomainError) return json(err.status, { code: err.code, message: err.message })
    throw err
  }
}
