import { acquire, release } from './pool.mjs'
import { report } from './reports.mjs'

const headers = { 'content-type': 'application/json' }

export const handler = async (event) => {
  try {
    const connection = await acquire()
    const found = await report(connection, event.queryStringParameters?.range ?? 'day')
    release(connection)
    return { statusCode: 200, headers, body: JSON.stringify(found) }
  } catch (error) {
    return { statusCode: 400, headers, body: JSON.stringify({ error: error.message }) }
  }
}
