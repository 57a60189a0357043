import { decodeCursor } from './cursor.mjs'
import { ORDER_STATES } from './orders.mjs'

const DEFAULT_LIMIT = 5
const MAX_LIMIT = 50

export function parseListQuery({ limit, state, cursor }) {
  const query = { limit: DEFAULT_LIMIT, state: null, after: null }

  if (limit !== undefined) {
    if (!/^\d{1,4}$/.test(limit)) return { error: 'limit_not_a_number' }
    query.limit = Number(limit)
    if (query.limit < 1 || query.limit > MAX_LIMIT) return { error: 'limit_out_of_range' }
  }
  if (state) {
    if (!ORDER_STATES.includes(state)) return { error: 'unknown_state' }
    query.state = state
  }
  if (cursor) {
    query.after = decodeCursor(cursor)
    if (query.after === null) return { error: 'bad_cursor' }
  }
  return query
}
