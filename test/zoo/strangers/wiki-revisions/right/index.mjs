import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { revisionsOf, SPACES } from './pages.mjs'
import { renderHtml } from './render.mjs'

const app = new Hono()

app.get('/wiki', (c) => c.json(Object.keys(SPACES)))

app.get('/wiki/:space/:slug/history', (c) => {
  const revisions = revisionsOf(c.req.param('space'), c.req.param('slug'))
  if (!revisions) return c.json({ error: 'No such page' }, 404)
  return c.json(revisions.map(({ rev, author, deleted = false }) => ({ rev, author, deleted })))
})

app.get('/wiki/:space/:slug', (c) => {
  const { space, slug } = c.req.param()
  const revisions = revisionsOf(space, slug)
  if (!revisions) return c.json({ error: 'No such page' }, 404)

  const wanted = c.req.query('rev')
  const revision =
    wanted === undefined ? revisions.at(-1) : revisions.find((candidate) => String(candidate.rev) === wanted)
  if (!revision) return c.json({ error: `No revision ${wanted}` }, 404)

  switch (c.req.query('format') ?? 'json') {
    case 'json':
      return c.json({ space, slug, ...revision })
    case 'html':
      if (revision.deleted) return c.json({ error: 'This revision was deleted' }, 410)
      c.header('x-revision', String(revision.rev))
      return c.html(renderHtml(space, revision.text))
    default:
      return c.json({ error: 'format must be json or html' }, 406)
  }
})

app.notFound((c) => c.json({ error: 'Not found' }, 404))
app.onError((_error, c) => c.json({ error: 'The wiki is having a moment' }, 500))

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const wiki = handle(app)

export const handler = async (event, context) => {
  if (!METHODS.has(event.requestContext.http.method)) return { statusCode: 405, body: '' }
  return wiki(event, context)
}
