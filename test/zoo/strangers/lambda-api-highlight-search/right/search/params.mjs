const SORTS = ['title', 'year', '-year', 'relevance']

export function parseSearch({ q = '', genre, from, sort = 'relevance', highlight }) {
  if (q.length > 60) return { error: 'q is too long' }
  if (!SORTS.includes(sort)) return { error: `sort must be one of ${SORTS.join(', ')}` }
  if (from !== undefined && !/^\d{4}$/.test(from)) return { error: 'from must be a year' }
  return {
    q: q.trim().toLowerCase(),
    genre,
    from: Number(from ?? 0),
    sort,
    highlight: highlight === 'title' || highlight === 'all',
  }
}
