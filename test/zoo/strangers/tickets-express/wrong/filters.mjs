const STATES = ['open', 'waiting', 'closed']

export function readFilters(query) {
  const { state, assignee } = query
  if (state !== undefined && !STATES.includes(state)) return { error: 'unknown state' }
  const filters = { state, assignee }
  if (query.label) filters.label = query.label.toLowerCase()
  return filters
}
