import { ordersOf } from './table.mjs'

const json = (statusCode, body) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

export const handler = async () => {
  let found
  try {
    found = await ordersOf('ada')
  } catch {
    return json(503, { error: 'try again later' })
  }
  return json(200, { orders: found.Items.length })
}
