// Repayment schedules for the broker portal (Function URL).
const FREQUENCY = new Map([
  ['monthly', 12],
  ['weekly', 52],
  ['daily', 365],
])
const PRODUCTS = new Map([
  ['car', { rate: 0.069, maxYears: 7, name: 'Car loan' }],
  ['home', { rate: 0.041, maxYears: 40, name: 'Home loan' }],
  ['bridge', { rate: 0.089, maxYears: 2, name: 'Bridging loan' }],
])
const INCLUDES = new Set(['totals', 'breakdown'])
const NOTES =
  'Figures are an illustration under the consumer credit rules and do not bind the lender; the first and the last instalment may differ.'

const euros = (n) => n.toFixed(2)
const json = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(payload),
})
const bad = (message) => json(400, { message })

function* instalments({ principal, rate, years, perYear }) {
  const count = years * perYear
  const r = rate / perYear
  const payment = principal * (r / (1 - (1 + r) ** -count))
  let balance = principal
  for (let n = 1; n <= count; n++) {
    const interest = balance * r
    const capital = payment - interest
    balance = Math.max(0, balance - capital)
    yield { n, payment, interest, capital, balance }
  }
}
const brief = ({ n, payment, balance }) => ({ n, payment: euros(payment), balance: euros(balance) })
const detailed = (row, { product, principal }) => ({
  number: row.n,
  product: product.name,
  instalment: { amount: euros(row.payment), currency: 'EUR' },
  interest: { amount: euros(row.interest), currency: 'EUR', share: (row.interest / row.payment).toFixed(4) },
  capital: { amount: euros(row.capital), currency: 'EUR', share: (row.capital / row.payment).toFixed(4) },
  outstanding: { amount: euros(row.balance), currency: 'EUR', share: (row.balance / principal).toFixed(4) },
  notes: NOTES,
})
const MAX_ROWS = 15000

function schedule(query) {
  const product = PRODUCTS.get(query.product ?? 'car')
  if (!product) return bad('unknown product')
  const frequency = query.frequency ?? 'monthly'
  const perYear = FREQUENCY.get(frequency)
  if (!perYear) return bad('unknown frequency')
  if (!/^[1-9]\d{2,6}$/.test(query.principal ?? '10000')) return bad('principal must be 100 to 9999999')
  if (!/^[1-9]\d?$/.test(query.years ?? '2')) return bad('years must be a whole number')
  const principal = Number(query.principal ?? 10000),
    years = Number(query.years ?? 2)
  if (years > product.maxYears) return bad(`at most ${product.maxYears} years`)
  const include = query.include ?? 'totals'
  if (!INCLUDES.has(include)) return bad('include must be totals or breakdown')
  const rows = [...instalments({ principal, rate: product.rate, years, perYear })]
  if (rows.length > MAX_ROWS) return bad('too many instalments')
  const paid = rows.reduce((sum, row) => sum + row.payment, 0)
  return json(200, {
    product: product.name,
    frequency,
    years,
    paid: euros(paid),
    rows: rows.map((row) => (include === 'breakdown' ? detailed(row, { product, principal }) : brief(row))),
  })
}
export const handler = async ({ rawPath, requestContext, queryStringParameters }) => {
  if (requestContext.http.method !== 'GET') return json(405, { message: 'read only' })
  switch (rawPath) {
    case '/products':
      return json(200, { items: [...PRODUCTS.keys()] })
    case '/schedule':
      return schedule(queryStringParameters ?? {})
    default:
      return json(404, { message: 'not found' })
  }
}
