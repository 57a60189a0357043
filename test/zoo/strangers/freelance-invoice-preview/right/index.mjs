import { formatAmount, parseAmount, taxOf } from './money.mjs'

const CURRENCIES = ['EUR', 'CHF', 'USD']
const TAX_BASIS_POINTS = { standard: 1900, reduced: 700, none: 0 }
const MAX_LINES = 100

class ValidationError extends Error {
  constructor(issues) {
    super('validation failed')
    this.issues = issues
  }
}

function reply(statusCode, payload) {
  return { statusCode, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(payload) }
}

function isRecord(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function checkLine(line, path, issues) {
  if (!isRecord(line)) {
    issues.push(`${path} must be an object`)
    return
  }
  if (typeof line.description !== 'string' || line.description.trim() === '' || line.description.length > 200) {
    issues.push(`${path}.description is required (200 characters at most)`)
  }
  if (!Number.isInteger(line.quantity) || line.quantity <= 0 || line.quantity > 10000) {
    issues.push(`${path}.quantity must be between 1 and 10000`)
  }
  if (typeof line.unitPrice !== 'string' || parseAmount(line.unitPrice) === null) {
    issues.push(`${path}.unitPrice must be a decimal string such as "12.50"`)
  }
}

function validate(invoice) {
  if (!isRecord(invoice)) throw new ValidationError(['the body must be an object'])
  const issues = []
  if (!CURRENCIES.includes(invoice.currency)) issues.push(`currency must be one of ${CURRENCIES.join(', ')}`)
  if (invoice.tax !== undefined && !(typeof invoice.tax === 'string' && Object.hasOwn(TAX_BASIS_POINTS, invoice.tax))) {
    issues.push('tax must be standard, reduced or none')
  }
  if (!Array.isArray(invoice.lines) || invoice.lines.length === 0 || invoice.lines.length > MAX_LINES) {
    issues.push(`lines must hold 1 to ${MAX_LINES} entries`)
  } else {
    invoice.lines.forEach((line, index) => checkLine(line, `lines[${index}]`, issues))
  }
  if (issues.length > 0) throw new ValidationError(issues)
}

function preview({ currency, lines, tax = 'standard' }) {
  const priced = lines.map((line) => ({
    description: line.description.trim(),
    quantity: line.quantity,
    total: parseAmount(line.unitPrice) * BigInt(line.quantity),
  }))
  const net = priced.reduce((sum, line) => sum + line.total, 0n)
  const vat = taxOf(net, TAX_BASIS_POINTS[tax])
  return {
    currency,
    lines: priced.map((line) => ({ ...line, total: formatAmount(line.total) })),
    net: formatAmount(net),
    vat: formatAmount(vat),
    gross: formatAmount(net + vat),
  }
}

function parse(event) {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : event.body
  try {
    return JSON.parse(text ?? '')
  } catch {
    throw new ValidationError(['the body must be valid JSON'])
  }
}

export const handler = async (event) => {
  const { httpMethod: method, path } = event
  if (path === '/invoices/tax-rates' && method === 'GET') return reply(200, TAX_BASIS_POINTS)
  if (path !== '/invoices/preview') return reply(404, { message: 'Not found' })
  if (method !== 'POST') return reply(405, { message: 'Use POST' })

  try {
    const invoice = parse(event)
    validate(invoice)
    return reply(200, preview(invoice))
  } catch (error) {
    if (error instanceof ValidationError) return reply(422, { message: error.message, issues: error.issues })
    throw error
  }
}
