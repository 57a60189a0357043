import { quote } from './quote.mjs'
import { QuoteError, statusOf } from './errors.mjs'
import { products } from './catalogue.mjs'

const json = (statusCode, payload) => ({
  statusCode,
  isBase64Encoded: false,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(payload),
})

function parse(event) {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : event.body
  try {
    return JSON.parse(text)
  } catch {
    throw new QuoteError('BAD_REQUEST', 'Body is not JSON')
  }
}

export const handler = async (event) => {
  if (event.httpMethod === 'GET' && event.path === '/products') return json(200, [...products.values()])
  if (event.httpMethod !== 'POST' || event.path !== '/quote') return json(404, { code: 'NOT_FOUND' })
  try {
    return json(200, quote(parse(event)))
  } catch (error) {
    if (!(error instanceof QuoteError)) throw error
    return json(statusOf(error), { code: error.code, message: error.message })
  }
}
