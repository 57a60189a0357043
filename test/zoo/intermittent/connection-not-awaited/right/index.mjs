import { db } from './db.mjs'

export const handler = async () => {
  const connection = await db()
  const rows = await connection.query('select id from users limit 20')
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(rows) }
}
