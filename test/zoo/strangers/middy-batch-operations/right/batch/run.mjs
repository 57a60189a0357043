import { badRequest, respond } from '../responses.mjs'
import { execute } from './actions.mjs'

const MAX_OPERATIONS = 25

export function runBatch(input) {
  const operations = input?.operations
  if (!Array.isArray(operations)) throw badRequest('operations must be a list')
  if (operations.length > MAX_OPERATIONS) throw badRequest(`at most ${MAX_OPERATIONS} operations`)

  const results = operations.map(execute)
  const failedAt = results.findIndex((result) => !result.ok)
  if (input.atomic === true && failedAt >= 0) {
    return respond(409, { error: 'rolled back', failedAt, reason: results[failedAt].error })
  }
  return respond(failedAt >= 0 ? 207 : 200, { results })
}
