// Cross-border payout quotes. Amounts are held as integer minor units (BigInt) end to end.
class QuoteError extends Error {
  constructor(status, code, message) {
    super(message)
    this.status = status
    this.code = code
  }
}
const CURRENCIES = new Map([
  ['EUR', { digits: 2, rail: 'SEPA', ceiling: 10_000_000n }],
  ['GBP', { digits: 2, rail: 'FPS', ceiling: 100_000_000n }],
  ['JPY', { digits: 0, rail: 'ZENGIN', ceiling: 100_000_000n }],
  ['KWD', { digits: 3, rail: 'SWIFT', ceiling: 50_000_000n }],
])
const FEES = new Map([
  ['standard', 15n],
  ['express', 45n],
]) // basis points

const json = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(payload),
})

function toMinor(text, digits) {
  const m = /^(\d{1,12})(?:\.(\d{1,3}))?$/.exec(text)
  if (!m) throw new QuoteError(422, 'AMOUNT', 'amount must be a decimal string')
  const fraction = m[2] ?? ''
  if (fraction.length > digits) throw new QuoteError(422, 'PRECISION', `at most ${digits} decimals`)
  return BigInt(m[1] + fraction.padEnd(digits, '0'))
}
function toDecimal(minor, digits) {
  const s = minor.toString().padStart(digits + 1, '0')
  return digits === 0 ? s : `${s.slice(0, -digits)}.${s.slice(-digits)}`
}
class QuoteService {
  constructor({ currencies, fees }) {
    this.currencies = currencies
    this.fees = fees
  }
  quote({ amount, currency, speed = 'standard' }) {
    const rule = this.currencies.get(currency)
    if (!rule) throw new QuoteError(422, 'CURRENCY', 'currency is not supported')
    const bps = this.fees.get(speed)
    if (bps === undefined) throw new QuoteError(422, 'SPEED', 'speed must be standard or express')
    if (typeof amount !== 'string') throw new QuoteError(422, 'AMOUNT', 'amount must be a decimal string')
    const minor = toMinor(amount, rule.digits)
    if (minor === 0n) throw new QuoteError(422, 'AMOUNT', 'amount must be positive')
    const fee = (minor * bps + 9999n) / 10000n
    const money = (v) => toDecimal(v, rule.digits)
    const result = { currency, rail: rule.rail, speed, send: money(minor), fee: money(fee), total: money(minor + fee) }
    if (minor > rule.ceiling) {
      if (speed === 'standard') return { ...result, legs: this.legs(minor, rule.ceiling).map(money) }
      // express is not split: the treasury desk is told by how much it goes over
      const over = minor - rule.ceiling
      return { ...result, review: { desk: 'treasury', ceiling: money(rule.ceiling), over: money(over) } }
    }
    return result
  }
  legs(minor, ceiling) {
    const out = []
    for (let rest = minor; rest > 0n && out.length < 20; rest -= ceiling) out.push(rest < ceiling ? rest : ceiling)
    return out
  }
}
const service = new QuoteService({ currencies: CURRENCIES, fees: FEES })

function parse(event) {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
  let value
  try {
    value = JSON.parse(text)
  } catch {
    throw new QuoteError(400, 'JSON', 'body is not JSON')
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new QuoteError(400, 'JSON', 'body must be an object')
  return value
}
export const handler = async (event) => {
  const { method, path } = event.requestContext.http
  try {
    if (method === 'GET' && path === '/currencies') return json(200, { items: [...CURRENCIES.keys()] })
    if (method === 'POST' && path === '/quotes') {
      const quote = service.quote(parse(event))
      return json(201, quote)
    }
    throw new QuoteError(404, 'ROUTE', 'no such route')
  } catch (err) {
    if (err instanceof QuoteError) return json(err.status, { code: err.code, message: err.message })
    throw err
  }
}
