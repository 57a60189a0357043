import { PERSISTED } from './persisted.mjs'

const MAX_QUERY = 4000

const bad = (error, status = 400) => ({ error, status })

export function readRequest(params) {
  if (params === null || typeof params !== 'object' || Array.isArray(params)) return bad('Batching is not enabled')

  let { query } = params
  const persisted = params.extensions?.persistedQuery
  if (persisted) {
    if (persisted.version !== 1) return bad('Unsupported persisted query version')
    const hash = typeof persisted.sha256Hash === 'string' ? persisted.sha256Hash.toLowerCase() : ''
    // an unknown hash comes again with its query
    query ??= PERSISTED.get(hash)
    if (query === undefined) return bad('PersistedQueryNotFound', 404)
  }

  if (typeof query !== 'string' || query.trim() === '') return bad('Must provide query string')
  if (query.length > MAX_QUERY) return bad('Query too long', 413)
  return { query }
}
