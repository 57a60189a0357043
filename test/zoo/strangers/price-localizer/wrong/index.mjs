import { negotiate } from './locale.mjs'
import { priceOf, label } from './prices.mjs'

const respond = (statusCode, statusDescription, value, headers = {}) => ({
  statusCode,
  statusDescription: `${statusCode} ${statusDescription}`,
  isBase64Encoded: false,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
})

/** v1 answers plain numbers, v2 is what the shop front prints as it is. */
const VERSIONS = new Map([
  [
    'v1',
    (price) => respond(200, 'OK', { article: price.article, amount: price.cents / 100, currency: price.currency }),
  ],
  [
    'v2',
    (price, headers) => {
      const locale = negotiate(headers['accept-language'])
      return respond(
        200,
        'OK',
        { article: price.article, label: label(price, locale) },
        { 'content-language': locale, vary: 'accept-language' },
      )
    },
  ],
])

export const handler = async (event) => {
  if (event.path === '/healthz') return respond(200, 'OK', { up: true })
  if (event.httpMethod !== 'GET' && event.httpMethod !== 'HEAD')
    return respond(405, 'Method Not Allowed', { error: 'read only' })

  const found = /^\/(v\d)\/prices\/([a-z-]{1,40})$/.exec(event.path)
  const version = found && VERSIONS.get(found[1])
  const price = version && priceOf(found[2])
  if (!price) return respond(404, 'Not Found', { error: 'no such price' })
  return version(price, event.headers ?? {})
}
