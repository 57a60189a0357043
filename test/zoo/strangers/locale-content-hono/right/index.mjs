import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { EntryRepository, localise } from './entries.mjs'
import { FieldsError, parseFields, project } from './fields.mjs'
const repository = new EntryRepository()
const app = new Hono()
app.onError((err, c) => {
  if (err instanceof FieldsError) return c.json({ error: err.message }, 400)
  throw err
})
app.get('/content', (c) => c.json({ slugs: repository.slugs() }))
app.get('/content/:slug', (c) => {
  const entry = repository.get(c.req.param('slug'))
  if (!entry) return c.json({ error: 'no such entry' }, 404)
  const view = localise(entry, c.req.query('locale') ?? 'en')
  const fields = c.req.query('fields')
  return c.json(fields ? project(view, parseFields(fields)) : view, 200, { 'content-language': view.locale })
})
app.notFound((c) => c.json({ error: 'not found' }, 404))
const serve = handle(app)
export const handler = async (event, context) => {
  const { method } = event.requestContext.http
  if (!['GET', 'HEAD', 'OPTIONS'].includes(method))
    return { statusCode: 405, headers: { allow: 'GET, HEAD' }, body: '' }
  return serve({ ...event, body: undefined }, context)
}
