import { ARTICLES, SECTIONS } from './articles.mjs'
import { rss, sitemap } from './xml.mjs'

const MAX_ITEMS = 400

const send = (statusCode, type, body) => ({
  statusCode,
  statusDescription: statusCode === 200 ? '200 OK' : `${statusCode} Error`,
  isBase64Encoded: false,
  headers: { 'content-type': type, 'cache-control': 'max-age=300' },
  body,
})
const json = (statusCode, data) => send(statusCode, 'application/json', JSON.stringify(data))

function count(raw) {
  if (raw === undefined || raw === '') return 20
  const n = Number(raw)
  if (!Number.isInteger(n) || n < 1) return null
  return Math.min(n, MAX_ITEMS)
}

function feed(query) {
  const n = count(query.items)
  if (n === null) return json(400, { error: 'items is a whole number' })
  if (query.section && !SECTIONS.includes(query.section)) return json(404, { error: 'no such section' })
  const chosen = ARTICLES.filter((a) => !query.section || a.section === query.section).slice(0, n)
  const full = query.content === 'full'
  return send(200, 'application/rss+xml; charset=utf-8', rss(chosen, { full }))
}

export const handler = async (event) => {
  if (event.httpMethod !== 'GET') return json(405, { error: 'read only' })
  const query = event.queryStringParameters ?? {}
  switch (event.path) {
    case '/':
      return json(200, { feeds: ['/feed.xml', '/sitemap.xml'], sections: SECTIONS })
    case '/feed.xml':
      return feed(query)
    case '/sitemap.xml':
      return send(200, 'application/xml', sitemap(ARTICLES))
    default:
      return json(404, { error: 'not found' })
  }
}
