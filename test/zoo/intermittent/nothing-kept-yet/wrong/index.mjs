import { rates } from './rates.mjs'

export const handler = async () => {
  const { usd } = await rates()
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ usd }) }
}
