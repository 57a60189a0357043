import { rates } from './rates.mjs'
import { retry } from './retry.mjs'

export const handler = async () => {
  const { usd } = await retry(rates)
  return { statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ usd }) }
}
