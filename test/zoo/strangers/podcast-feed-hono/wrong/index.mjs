import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { SHOWS } from './shows.mjs'
import { toJsonFeed, toRss } from './formats.mjs'

const app = new Hono()

const STATES = new Set(['published', 'scheduled', 'draft'])

app.get('/', (c) => c.json({ shows: Object.keys(SHOWS) }))

app.get('/shows/:slug/feed', (c) => {
  const slug = c.req.param('slug')
  if (!Object.hasOwn(SHOWS, slug)) return c.text('No such show', 404)
  const show = SHOWS[slug]

  const states = (c.req.query('states') ?? 'published').split(',')
  if (!states.every((s) => STATES.has(s))) return c.text('Unknown state', 400)
  const episodes = show.episodes.filter((e) => states.includes(e.state))

  switch (c.req.query('format') ?? 'rss') {
    case 'rss':
      return c.body(toRss(show, episodes), 200, { 'content-type': 'application/rss+xml; charset=utf-8' })
    case 'json':
      return c.json(toJsonFeed(show, episodes))
    default:
      return c.text('rss or json', 400)
  }
})

export const handler = handle(app)
