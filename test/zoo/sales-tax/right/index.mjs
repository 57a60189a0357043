import { rateFor } from './rates.mjs'

export const handler = async (event) => {
  if (event.rawPath !== '/tax') return { statusCode: 404, body: 'not found' }
  const { country = 'DE', state = '', amount = '100' } = event.queryStringParameters ?? {}
  const net = Number(amount)
  if (!(net >= 0 && net < 1e6)) return { statusCode: 400, body: 'amount' }
  const rate = rateFor(country, state)
  if (rate === undefined) return { statusCode: 404, body: 'unknown country' }
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: (net * rate).toFixed(2) }
}
