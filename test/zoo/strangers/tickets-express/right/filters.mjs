const STATES = ['open', 'waiting', 'closed']

const single = (value) => (Array.isArray(value) ? value.at(-1) : value)

export function readFilters(query) {
  const { state, assignee } = query
  if (state !== undefined && !STATES.includes(state)) return { error: 'unknown state' }
  const filters = { state, assignee }
  const label = single(query.label)
  if (label) filters.label = label.toLowerCase()
  return filters
}
