import express from 'express'
import serverless from 'serverless-http'

const links = new Map([
  ['blog', { url: 'https://blog.example.com/', permanent: true }],
  ['docs', { url: 'https://docs.example.com/start', tracked: true }],
  ['jobs', { url: 'https://jobs.example.com/open?src=go' }],
])

const app = express()
app.disable('x-powered-by')

app.param('code', (req, res, next, code) => {
  req.link = links.get(code)
  if (!req.link) return res.status(404).type('text').send('Unknown link')
  next()
})

app.get('/go/:code', (req, res) => {
  const { link } = req
  if (link.permanent) return res.redirect(308, link.url)
  if (!link.tracked) return res.redirect(link.url)

  // campaign links may choose how the browser follows them
  const status = Number(req.query.status ?? 302)
  res.set('cache-control', 'no-store').redirect(status, link.url)
})

app.get('/go/:code/preview', (req, res) => {
  const { url } = req.link
  res.format({
    'text/plain': () => res.send(url),
    'text/html': () => res.send(`<a href="${url}">${url}</a>`),
    'application/json': () => res.json({ url }),
  })
})

app.use((req, res) => res.status(404).type('text').send('Not found'))

export const handler = serverless(app)
