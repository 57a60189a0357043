import middy from '@middy/core'
import { errorResponses, parseJson, only } from './middleware.mjs'
import { runAll } from './run.mjs'

const MAX = 20

async function batch(event) {
  const { operations } = event.input
  if (!Array.isArray(operations) || operations.length === 0)
    return { statusCode: 422, data: { error: 'operations must be a list' } }
  if (operations.length > MAX) return { statusCode: 413, data: { error: `at most ${MAX} operations` } }
  const results = runAll(operations)
  const failed = results.filter((r) => !r.ok).length
  return { statusCode: failed ? 207 : 200, data: { failed, results } }
}

export const handler = middy()
  .use({
    after: (request) => {
      const { statusCode, data } = request.response
      request.response = { statusCode, headers: { 'content-type': 'application/json' }, body: JSON.stringify(data) }
    },
  })
  .use(errorResponses())
  .use(only('POST', '/batch'))
  .use(parseJson())
  .handler(batch)
