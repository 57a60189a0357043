import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { FEEDS } from './entries.mjs'
import { atom, rss } from './xml.mjs'

const app = new Hono()
const RENDERERS = new Map([
  ['rss', { render: rss, type: 'application/rss+xml; charset=utf-8' }],
  ['atom', { render: atom, type: 'application/atom+xml; charset=utf-8' }],
])

app.get('/feeds', (c) =>
  c.json([...FEEDS].map(([id, feed]) => ({ id, title: feed.title, entries: feed.entries.length }))),
)

app.get('/feeds/:feed/:format', (c) => {
  const feed = FEEDS.get(c.req.param('feed'))
  const renderer = RENDERERS.get(c.req.param('format'))
  if (!feed || !renderer) return c.json({ error: 'No such feed' }, 404)

  const tag = c.req.query('tag')
  if (tag && !/^[a-z]{1,20}$/.test(tag)) return c.json({ error: 'tag must be a word' }, 400)

  const entries = feed.entries.filter((entry) => !tag || entry.tags.includes(tag))
  return c.body(renderer.render(feed, entries), 200, { 'content-type': renderer.type, 'cache-control': 'max-age=600' })
})

app.notFound((c) => c.json({ error: 'Not found' }, 404))
app.onError((error, c) => {
  console.error(error)
  return c.json({ error: 'Internal error' }, 500)
})

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const feeds = handle(app)

/** @type {import('aws-lambda').ALBHandler} */
export const handler = async (event, context) => {
  if (!METHODS.has(event.httpMethod)) return { statusCode: 405, headers: {}, body: '', isBase64Encoded: false }
  return feeds(event, context)
}
