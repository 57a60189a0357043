import express from 'express'
import { commentsOf, POSTS } from './data.mjs'
import { asTree, counts } from './tree.mjs'

export const app = express()
app.set('query parser', 'simple')
app.disable('etag')

const one = (v) => (Array.isArray(v) ? v[0] : v)

app.get('/', (_req, res) => res.json({ posts: POSTS }))

app.get('/posts/:post/comments', (req, res) => {
  const all = commentsOf(req.params.post)
  if (!all) return res.status(404).json({ error: 'no such post' })
  const view = one(req.query.view) ?? 'flat'
  const spam = one(req.query.spam) ?? 'show'
  if (!['flat', 'tree', 'count'].includes(view)) return res.status(400).json({ error: 'view is flat, tree or count' })
  if (!['show', 'hide'].includes(spam)) return res.status(400).json({ error: 'spam is show or hide' })
  const list = spam === 'hide' ? all.filter((c) => !c.spam) : all
  if (view === 'count') return res.json(counts(list))
  res.json({ post: req.params.post, comments: view === 'tree' ? asTree(list) : list })
})

app.use((_req, res) => res.status(404).json({ error: 'not found' }))
app.use((err, _req, res, _next) => {
  if (err.status === 400) return res.status(400).json({ error: 'bad request' })
  console.error(err)
  res.status(500).json({ error: 'internal' })
})
