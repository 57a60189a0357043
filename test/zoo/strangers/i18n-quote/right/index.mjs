const MESSAGES = new Map([
  ['en', { total: 'Your total is', thanks: 'Thank you for your order.' }],
  ['de', { total: 'Ihre Summe beträgt', thanks: 'Vielen Dank für Ihre Bestellung.' }],
  ['fr', { total: 'Votre total est de', thanks: 'Merci de votre commande.' }],
])
const CURRENCIES = ['EUR', 'USD', 'CHF', 'GBP']

const reply = (statusCode, language, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8', 'content-language': language, vary: 'accept-language' },
  body: JSON.stringify(payload),
})

/** ?lang= wins over Accept-Language; only the first preference of the latter counts. */
function requestedTag(event) {
  const explicit = event.queryStringParameters?.lang
  if (explicit) return explicit.trim()
  const [first] = (event.headers?.['accept-language'] ?? '').split(',')
  return first.split(';')[0].trim()
}

/** Regional variants (de-AT, fr-CH) use the texts of their language but their own number format. */
function negotiate(tag) {
  const language = tag.slice(0, 2).toLowerCase()
  if (!MESSAGES.has(language)) return { language: 'en', locale: 'en' }
  const locale = /^[a-z]{2}(-[a-z]{2})?$/i.test(tag) ? tag : language
  return { language, locale }
}

function parseAmount(text) {
  const amount = Number(text)
  return text.trim() !== '' && Number.isFinite(amount) && amount >= 0 && amount <= 1e9 ? amount : null
}

export const handler = async (event) => {
  const { language, locale } = negotiate(requestedTag(event))
  const { method } = event.requestContext.http
  if (method !== 'GET') return reply(405, language, { error: 'method not allowed' })
  if (event.rawPath === '/languages') return reply(200, language, { languages: [...MESSAGES.keys()] })
  if (event.rawPath !== '/quote') return reply(404, language, { error: 'not found' })

  const { amount: text = '1', currency = 'EUR' } = event.queryStringParameters ?? {}
  const amount = parseAmount(text)
  if (amount === null) return reply(400, language, { error: 'amount must be a number' })
  if (!CURRENCIES.includes(currency)) return reply(400, language, { error: 'unsupported currency' })

  const formatted = new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount)
  const messages = MESSAGES.get(language)
  return reply(200, language, { text: `${messages.total} ${formatted}. ${messages.thanks}`, amount, currency })
}
