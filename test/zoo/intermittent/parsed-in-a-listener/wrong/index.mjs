import { getJson } from './get.mjs'

const headers = { 'Content-Type': 'application/json' }

export const handler = async () => {
  try {
    const rates = await getJson(`${process.env.RATES_URL}/rates`)
    return { statusCode: 200, headers, body: JSON.stringify({ EUR: rates?.EUR ?? null }) }
  } catch {
    return { statusCode: 503, headers, body: '{"error":"no rates right now"}' }
  }
}
