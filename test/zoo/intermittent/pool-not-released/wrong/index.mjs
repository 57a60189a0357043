import { orderOf } from './order.mjs'
import { acquire, release } from './pool.mjs'

const json = (statusCode, body) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

export const handler = async (event) => {
  if (event.httpMethod !== 'POST') return json(200, { orders: '/' })
  const db = acquire()
  const order = orderOf(event.body)
  if (typeof order?.sku !== 'string') return json(422, { error: 'sku is missing' })
  const { rows } = await db.query('insert into orders values ($1) returning id', [order.sku])
  release(db)
  return json(201, rows[0])
}
