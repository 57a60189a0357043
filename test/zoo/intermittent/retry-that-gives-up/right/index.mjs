import { rates } from './rates.mjs'
import { retry } from './retry.mjs'

export const handler = async () => {
  const found = await retry(rates)
  if (found === undefined) return { statusCode: 503, headers: { 'Retry-After': '5' }, body: '' }
  const { usd } = found
  return { statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ usd }) }
}
