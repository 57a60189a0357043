import { Hono } from 'hono'
import { promisify } from 'node:util'
import { shops } from './shops.mjs'
import { menuOf } from './downstream/menu.mjs'
import { ovenStatus } from './downstream/ovens.mjs'

const ovens = promisify(ovenStatus)
export const app = new Hono()

app.get('/shops', (c) => c.json([...shops].map(([id, s]) => ({ id, name: s.name }))))

app.get('/shops/:id/board', async (c) => {
  const id = c.req.param('id')
  const shop = shops.get(id)
  if (!shop) return c.json({ error: 'no such shop' }, 404)
  const wanted = (c.req.query('include') ?? 'menu').split(',')
  if (wanted.some((w) => w !== 'menu' && w !== 'ovens')) return c.json({ error: 'include takes menu and ovens' }, 400)

  const [menu, live] = await Promise.all([
    wanted.includes('menu') ? menuOf(id) : undefined,
    wanted.includes('ovens') ? ovens(id) : undefined,
  ])
  return c.json({ shop: shop.name, open: shop.open, ...(menu && { menu }), ...(live && { ovens: live }) })
})

app.notFound((c) => c.json({ error: 'not found' }, 404))
app.onError((err, c) => {
  console.error(err)
  return c.json({ error: 'internal error' }, 500)
})
