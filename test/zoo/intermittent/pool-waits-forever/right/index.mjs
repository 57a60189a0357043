import { acquire, release } from './pool.mjs'
import { report } from './reports.mjs'

const headers = { 'content-type': 'application/json' }

export const handler = async (event) => {
  const connection = await acquire()
  try {
    const found = await report(connection, event.queryStringParameters?.range ?? 'day')
    return { statusCode: 200, headers, body: JSON.stringify(found) }
  } catch (error) {
    return { statusCode: 400, headers, body: JSON.stringify({ error: error.message }) }
  } finally {
    release(connection)
  }
}
