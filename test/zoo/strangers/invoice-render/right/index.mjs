import { InvoiceRepository } from './invoice.repository.mjs'
import { mediaType, rendererFor } from './renderers.mjs'

const invoices = new InvoiceRepository()
const PATH = /^\/invoices\/(\d{4}-\d{3})\/?$/

const text = (statusCode, body, contentType = 'text/plain; charset=utf-8') => ({
  statusCode,
  headers: { 'content-type': contentType, 'x-content-type-options': 'nosniff' },
  body,
})

export const handler = async ({ rawPath, requestContext, queryStringParameters }) => {
  const number = PATH.exec(rawPath)?.[1]
  if (number === undefined) {
    return text(404, 'Not found')
  }
  if (requestContext.http.method !== 'GET' && requestContext.http.method !== 'HEAD') {
    return { ...text(405, 'Method not allowed'), headers: { allow: 'GET, HEAD' } }
  }
  const invoice = await invoices.byNumber(number)
  if (!invoice) {
    return text(404, `Invoice ${number} not found`)
  }
  const { format = 'html' } = queryStringParameters ?? {}
  const render = rendererFor(format)
  if (!render) {
    return text(406, 'Format is not available')
  }
  return text(200, render(invoice), mediaType(format))
}
