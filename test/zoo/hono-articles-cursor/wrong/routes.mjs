import { Hono } from 'hono'
import { fromCursor, toCursor } from './cursor.mjs'

const articles = Array.from({ length: 40 }, (_, i) => ({ id: i, title: `Article ${i}` }))

export const app = new Hono()
app.get('/articles', (c) => {
  const after = fromCursor(c.req.query('cursor'))
  const page = articles.filter((article) => article.id > after).slice(0, 10)
  return c.json({ page, next: page.length === 10 ? toCursor(page[9].id) : null })
})
