import { Catalog } from './catalog.mjs'
import { highlightTerms } from './text.mjs'

const catalog = new Catalog()
const LEVELS = new Set(['beginner', 'intermediate', 'advanced'])

class Reply {
  static json(statusCode, payload) {
    return { statusCode, headers: { 'content-type': 'application/json' }, body: JSON.stringify(payload) }
  }
  static invalid(field, reason) {
    return Reply.json(400, { error: 'invalid_parameter', field, reason })
  }
}

function search(query) {
  const q = (query.q ?? '').trim()
  if (q.length > 80) return Reply.invalid('q', 'at most 80 characters')
  if (query.level !== undefined && !LEVELS.has(query.level)) return Reply.invalid('level', 'unknown level')
  const maxHours = query.maxHours === undefined ? Infinity : Number(query.maxHours)
  if (Number.isNaN(maxHours) || maxHours <= 0) return Reply.invalid('maxHours', 'must be a positive number')

  const terms = q.toLowerCase().split(/\s+/).filter(Boolean)
  let hits = catalog.find({ terms, level: query.level, maxHours, topic: query.topic })
  if (query.sort === 'hours') hits = hits.toSorted((a, b) => a.hours - b.hours)
  if (query.highlight === '1' && terms.length > 0) {
    hits = hits.map((course) => ({ ...course, titleHtml: highlightTerms(course.title, terms) }))
  }
  return Reply.json(200, { total: hits.length, hits })
}

export async function handler(event) {
  const { method } = event.requestContext.http
  if (method !== 'GET' && method !== 'HEAD') return Reply.json(405, { error: 'method_not_allowed' })

  switch (event.rawPath) {
    case '/courses':
      return search(event.queryStringParameters ?? {})
    case '/topics':
      return Reply.json(200, { topics: catalog.topics() })
    default: {
      const course = catalog.byCode(event.rawPath.split('/').at(-1))
      return course ? Reply.json(200, course) : Reply.json(404, { error: 'not_found' })
    }
  }
}
