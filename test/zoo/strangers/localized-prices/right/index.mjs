const PRICES = new Map([
  ['tea', { title: { en: 'Tea', de: 'Tee', fr: 'Thé' }, amounts: { EUR: 4.5, USD: 4.9, JPY: 740 } }],
  ['teapot', { title: { en: 'Teapot', de: 'Teekanne', fr: 'Théière' }, amounts: { EUR: 39, USD: 42, JPY: 6400 } }],
])

const RATES = { EUR: 1, USD: 1.08, JPY: 163, GBP: 0.86, CHF: 0.95 }

const MESSAGES = {
  en: { notFound: 'We do not have that.', badCurrency: 'That is no currency code.' },
  de: { notFound: 'Das haben wir nicht.', badCurrency: 'Das ist kein Währungscode.' },
  fr: { notFound: "Nous n'avons pas cela.", badCurrency: "Ce n'est pas un code de devise." },
}

const DEFAULT_LANGUAGE = 'en'

function pickLanguage(event) {
  const asked = event.queryStringParameters?.lang
  if (asked !== undefined && Object.hasOwn(MESSAGES, asked)) return asked
  const accepted = (event.headers?.['accept-language'] ?? '').split(',')
  for (const item of accepted) {
    const primary = item.split(';')[0].trim().toLowerCase().split('-')[0]
    if (Object.hasOwn(MESSAGES, primary)) return primary
  }
  return DEFAULT_LANGUAGE
}

function respond(statusCode, language, value) {
  return {
    statusCode,
    headers: { 'content-type': 'application/json; charset=utf-8', 'content-language': language },
    body: JSON.stringify(value),
  }
}

function format(amount, currency, language) {
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount)
}

function price(event, sku, language) {
  const product = PRICES.get(sku)
  if (!product) return respond(404, language, { message: MESSAGES[language].notFound })

  const currency = event.queryStringParameters?.currency ?? 'EUR'
  // ISO 4217
  if (!/^[A-Za-z]{3}$/.test(currency)) return respond(400, language, { message: MESSAGES[language].badCurrency })
  const code = currency.toUpperCase()

  // currencies that nobody keeps a rate for are shown at par
  const rate = Object.hasOwn(RATES, code) ? RATES[code] : 1
  const amount = product.amounts[code] ?? product.amounts.EUR * rate
  return respond(200, language, { sku, title: product.title[language], price: format(amount, code, language) })
}

function list(language) {
  const items = [...PRICES].map(([sku, { title, amounts }]) => ({
    sku,
    title: title[language],
    price: format(amounts.EUR, 'EUR', language),
  }))
  return respond(200, language, { items })
}

export const handler = async (event) => {
  const language = pickLanguage(event)
  const { method } = event.requestContext.http
  const [root, sku, ...rest] = event.rawPath.split('/').filter(Boolean)

  if (method !== 'GET') return respond(405, language, { message: 'GET only' })
  if (root !== 'prices' || rest.length > 0) return respond(404, language, { message: MESSAGES[language].notFound })
  return sku === undefined ? list(language) : price(event, sku, language)
}
