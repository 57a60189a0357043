import { COUNTRIES, bankOf, compact, isIban } from './iban.mjs'

const FUNDS = ['restoration', 'education', 'acquisitions']

const out = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

class Rejected extends Error {
  constructor(field, message) {
    super(message)
    this.field = field
  }
}

function bodyOf(event) {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
  try {
    const value = JSON.parse(text)
    if (value && typeof value === 'object' && !Array.isArray(value)) return value
  } catch {}
  throw new Rejected('body', 'a JSON object is expected')
}

function createMandate(event) {
  const { fund, euros, iban, preview } = bodyOf(event)
  if (!FUNDS.includes(fund)) throw new Rejected('fund', `fund is one of ${FUNDS.join(', ')}`)
  if (typeof euros !== 'number' || !(euros >= 5 && euros <= 10000))
    throw new Rejected('euros', 'between 5 and 10000 euros')
  if (typeof iban !== 'string' || iban.length > 60 || !isIban(compact(iban))) {
    throw new Rejected(
      'iban',
      `not an IBAN we can debit; e.g. ${Object.values(COUNTRIES)
        .map((c) => c.sample)
        .join(', ')}`,
    )
  }
  const account = compact(iban)
  const mandate = {
    reference: `M-${fund.slice(0, 3).toUpperCase()}-${account.slice(-4)}`,
    cents: Math.round(euros * 100),
    fund,
  }
  if (preview === true) return out(200, { ...mandate, bank: bankOf(account) })
  return out(201, mandate)
}

const ROUTES = {
  'GET /funds': () => out(200, { funds: FUNDS }),
  'GET /countries': () => out(200, Object.fromEntries(Object.entries(COUNTRIES).map(([code, c]) => [code, c.sample]))),
  'POST /mandates': createMandate,
}

export const handler = async (event) => {
  const key = `${event.requestContext.http.method} ${event.rawPath}`
  if (!Object.hasOwn(ROUTES, key)) return out(404, { error: 'not found' })
  try {
    return ROUTES[key](event)
  } catch (error) {
    if (error instanceof Rejected) return out(422, { field: error.field, error: error.message })
    throw error
  }
}
