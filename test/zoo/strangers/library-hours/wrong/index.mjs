import { handle } from 'hono/aws-lambda'
import { app } from './lib/app.mjs'

const serve = handle(app)
/** The adapter refuses what no fetch Request can carry, such as a GET with a body. */
export const handler = async (event, context) => {
  try {
    return await serve(event, context)
  } catch {
    return { statusCode: 400, headers: { 'content-type': 'application/json' }, body: '{"error":"bad request"}' }
  }
}
