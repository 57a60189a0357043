/* oxlint-disable oxc/no-async-endpoint-handlers -- lambda-api awaits its handlers; Express is another framework */
const api = require('lambda-api')({ logger: false })
const shop = import('./shop.mjs')

api.get('/', () => ({ service: 'books' }))
api.get('/books', async (req, res) => {
  const { author } = req.query
  if (author !== undefined && author.length > 100) return res.status(400).json({ error: 'author' })
  return (await shop).allBooks(author)
})
api.get('/books/:id', async (req, res) => {
  const book = (await shop).bookOf(req.params.id)
  return book === undefined ? res.status(404).json({ error: 'no such book' }) : book
})
api.post('/books', async (req, res) => {
  const fault = (await shop).faultOf(req.body)
  if (fault !== undefined) return res.status(422).json({ error: fault })
  return res.status(201).header('location', '/books/3').json({ id: 3, title: req.body.title, year: req.body.year })
})
api.get('/old', (req, res) => res.redirect(301, '/books'))
api.post('/visit', (req, res) => res.cookie('seen', '1').status(204).send(''))
api.post('/login', (req, res) =>
  res.cookie('session', 'abc', { httpOnly: true }).cookie('theme', 'dark').json({ in: true }),
)
api.get('/cover.png', async (req, res) => res.type('png').send(Buffer.from((await shop).cover)))
api.any('/*', (req, res) => res.status(404).json({ error: 'not found' }))

exports.handler = async (event, context) => api.run(event, context)
