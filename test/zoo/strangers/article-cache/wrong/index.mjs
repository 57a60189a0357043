import { createHash } from 'node:crypto'

const ARTICLES = [
  {
    id: 'a1',
    title: 'Harbour bridge closes',
    text: 'The bridge closes for repairs until spring.',
    modified: '2024-03-02T08:00:00Z',
    visibility: 'public',
  },
  {
    id: 'a2',
    title: 'Mayor steps down',
    text: 'The mayor announced her resignation on Monday.',
    modified: '2024-03-04T17:30:00Z',
    visibility: 'public',
  },
  {
    id: 'a3',
    title: 'Inside the port deal',
    text: 'A long read about the deal nobody wanted.',
    modified: '2024-02-20T06:15:00Z',
    visibility: 'members',
  },
]

const etagOf = (article) =>
  '"' +
  createHash('sha1')
    .update(article.title + article.text)
    .digest('hex')
    .slice(0, 16) +
  '"'

function lowerCased(headers) {
  const out = new Map()
  for (const [name, value] of Object.entries(headers ?? {})) out.set(name.toLowerCase(), value)
  return out
}

const answer = (statusCode, headers, body = '') => ({ statusCode, headers, body })
const error = (statusCode, message) =>
  answer(statusCode, { 'content-type': 'application/json' }, JSON.stringify({ error: message }))

function notModified(article, headers) {
  const tags = headers.get('if-none-match')
  // If-None-Match goes before If-Modified-Since (RFC 9110, 13.2.2)
  if (tags !== undefined)
    return tags === '*' || tags.split(',').some((t) => t.trim().replace(/^W\//, '') === etagOf(article))
  const since = Date.parse(headers.get('if-modified-since') ?? '')
  return since >= Date.parse(article.modified)
}

function cacheHeaders(article) {
  return {
    etag: etagOf(article),
    'last-modified': new Date(article.modified).toUTCString(),
    'cache-control': article.visibility === 'public' ? 'public, max-age=60' : 'private, no-cache',
  }
}

function show(article, headers, method) {
  if (notModified(article, headers)) {
    if (article.visibility === 'public') return answer(304, cacheHeaders(article))
    // members' copies are kept by the browser only
    if (headers.has('if-none-match')) return answer(304, { ...cacheHeaders(article), vary: 'cookie' })
  } else {
    const body = JSON.stringify({ id: article.id, title: article.title, text: article.text })
    return answer(200, { 'content-type': 'application/json', ...cacheHeaders(article) }, method === 'HEAD' ? '' : body)
  }
}

export const handler = async (event) => {
  const headers = lowerCased(event.headers)
  if (!['GET', 'HEAD'].includes(event.httpMethod)) return error(405, 'read only')
  if (event.path === '/articles')
    return answer(200, { 'content-type': 'application/json' }, JSON.stringify(ARTICLES.map((a) => a.id)))

  const id = /^\/articles\/(\w+)$/.exec(event.path)?.[1]
  const article = ARTICLES.find((a) => a.id === id)
  if (!article) return error(404, 'no such article')
  if (article.visibility === 'members' && !/(^|;\s*)member=[\w-]{4,}/.test(headers.get('cookie') ?? ''))
    return error(403, 'members only')
  return show(article, headers, event.httpMethod)
}
