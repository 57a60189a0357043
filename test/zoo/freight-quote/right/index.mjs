import { quote } from './quote.mjs'

export const handler = async (event) => {
  const headers = { 'Content-Type': 'application/json' }
  if (event.path !== '/quotes') return { statusCode: 404, headers, body: '{"error":"not found"}' }
  let parcel
  try {
    parcel = JSON.parse(event.body ?? '{}') ?? {}
  } catch {
    return { statusCode: 400, headers, body: '{"error":"invalid JSON"}' }
  }
  if (typeof parcel.weight !== 'number') return { statusCode: 422, headers, body: '{"error":"weight"}' }
  return { statusCode: 200, headers, body: JSON.stringify(quote(parcel)) }
}
