import { Hono } from 'hono'
import { rejected, render } from './result.mjs'

async function readJson(c) {
  try {
    const value = await c.req.json()
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

export function articleRoutes(service) {
  const routes = new Hono()
  routes.get('/', (c) => render(c, service.list(c.req.query('section'))))
  routes.get('/:id', (c) => render(c, service.read(c.req.param('id'))))
  routes.post('/:id/drafts', async (c) => {
    const body = await readJson(c)
    if (typeof body?.headline !== 'string' || body.headline.trim().length < 5) {
      return render(c, rejected('headline is too short'))
    }
    return render(c, service.addDraft(c.req.param('id'), body.headline.trim().slice(0, 140)))
  })
  routes.delete('/:id/drafts', (c) => render(c, service.discardDrafts(c.req.param('id'))))
  return routes
}
