import { SORTABLE, TEAMS } from './directory.mjs'

export class QueryError extends Error {
  constructor(parameter, message) {
    super(message)
    this.name = 'QueryError'
    this.parameter = parameter
  }
}

function readInteger(params, name, fallback, max) {
  const text = params.get(name)
  if (text === null) return fallback
  const value = Number(text)
  if (text.trim() === '' || !Number.isInteger(value) || value < 0 || value > max) {
    throw new QueryError(name, `must be a whole number up to ${max}`)
  }
  return value
}

/** ?team=design &include=contractors &q=an &sort=-name &limit=10 &offset=20 */
export function readQuery(params) {
  const team = params.get('team')
  if (team !== null && !TEAMS.includes(team)) throw new QueryError('team', 'unknown team')

  const include = params.get('include')
  if (include !== null && include !== 'contractors') throw new QueryError('include', 'can only be "contractors"')

  const order = params.get('sort') ?? 'name'
  const descending = order.startsWith('-')
  const sort = descending ? order.slice(1) : order
  if (!SORTABLE.includes(sort)) throw new QueryError('sort', `must be one of ${SORTABLE.join(', ')}`)

  return {
    team,
    contractors: include === 'contractors',
    search: params.get('q')?.trim().toLowerCase(),
    sort,
    descending,
    limit: readInteger(params, 'limit', 20, 100),
    offset: readInteger(params, 'offset', 0, 10_000),
  }
}
