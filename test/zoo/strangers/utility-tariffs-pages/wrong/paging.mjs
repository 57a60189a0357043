export class QueryError extends Error {
  name = 'QueryError'
}

function integer(text, fallback, name) {
  if (text === undefined || text === '') return fallback
  if (!/^\d{1,6}$/.test(text)) throw new QueryError(`${name} must be a whole number`)
  return Number(text)
}

export function paging(query) {
  const page = integer(query.page, 1, 'page')
  const size = integer(query.size, 5, 'size')
  if (page < 1) throw new QueryError('page starts at 1')
  if (size > 100) throw new QueryError('size is at most 100')
  return { page, size }
}

export function pageLinks(path, total, { page, size }) {
  const pages = Math.ceil(total / size)
  return Array.from({ length: pages }, (_, i) => ({
    href: `${path}?page=${i + 1}&size=${size}`,
    current: i + 1 === page,
  }))
}
