import express from 'express'
import { find, list, textOf } from './documents.mjs'

const MAX_NAME = 80

export const app = express()
app.set('etag', false)
app.disable('x-powered-by')

app.get('/documents', (req, res) => {
  const sort = req.query.sort ?? 'title'
  if (sort !== 'title' && sort !== 'updated') {
    res.status(400).json({ message: 'sort must be title or updated' })
    return
  }
  res.json({ documents: list().sort((a, b) => a[sort].localeCompare(b[sort])) })
})

app.param('id', (req, res, next, id) => {
  req.document = find(id)
  if (req.document) next()
  else res.status(404).json({ message: 'There is no such document' })
})

app.get('/documents/:id', (req, res) => {
  const { id, title, updated, languages } = req.document
  res.json({ id, title, updated, languages: Object.keys(languages) })
})

/** Tenants may choose the name under which the browser stores the file. */
function downloadName(req) {
  const wanted = req.query.filename
  if (typeof wanted !== 'string') return req.document.id
  const cleaned = wanted
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .replace(/["\\/:*?<>|]/g, '_')
    .trim()
    .slice(0, MAX_NAME)
  return cleaned || req.document.id
}

app.get('/documents/:id/download', (req, res) => {
  const language = req.acceptsLanguages('en', 'de') || 'en'
  const text = textOf(req.document, language)
  res.set('Content-Language', language)
  res.attachment(`${downloadName(req)}.txt`)
  res.type('text/plain').send(`${req.document.title}\n\n${text}\n\nLast change: ${req.document.updated}\n`)
})

app.use((req, res) => {
  res.status(404).json({ message: 'Not found' })
})

app.use((error, req, res, next) => {
  if (res.headersSent) {
    next(error)
    return
  }
  const status = error.status ?? 500
  if (status >= 500) console.error('request failed', error)
  res.status(status).json({ message: status >= 500 ? 'Internal error' : 'Bad request' })
})
