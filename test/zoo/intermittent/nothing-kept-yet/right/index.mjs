import { rates } from './rates.mjs'

export const handler = async () => {
  const found = await rates()
  if (found === undefined) return { statusCode: 503, headers: { 'retry-after': '60' }, body: '' }
  const { usd } = found
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ usd }) }
}
