import { matcher, MODES } from './matcher.mjs'
import { LINES, LEVELS } from './lines.mjs'

const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

function criteria(query) {
  const { q = '', mode = 'text', level } = query
  if (q.length > 60) return { error: 'q is too long' }
  if (!MODES.includes(mode)) return { error: `mode must be one of ${MODES.join(', ')}` }
  if (level !== undefined && !LEVELS.includes(level)) return { error: 'unknown level' }
  if (mode === 'wildcard' && q.replace(/\*+/g, '*').split('*').length > 4) return { error: 'at most three wildcards' }
  return { q, mode, level }
}

export const handler = async (event) => {
  if (event.httpMethod !== 'GET') return json(405, { error: 'method not allowed' })
  if (event.path !== '/logs') return json(404, { error: 'not found' })

  const { error, q, mode, level } = criteria(event.queryStringParameters ?? {})
  if (error) return json(400, { error })

  const candidates = level ? LINES.filter((line) => line.level === level) : LINES
  const matches = matcher(q, mode)
  const hits = q === '' ? candidates : candidates.filter((line) => matches(line.text))
  return json(200, { total: hits.length, hits: hits.slice(0, 25) })
}
