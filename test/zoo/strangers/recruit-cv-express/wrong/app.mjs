import express from 'express'
import { readForm } from './form.mjs'

const VACANCIES = { 'be-7': 'Backend engineer', 'ux-2': 'UX researcher', 'hr-1': 'People partner' }
const MAX_CV = 2_000_000

export const app = express()
app.disable('x-powered-by')

app.get('/vacancies', (req, res) => res.json(VACANCIES))

app.post('/vacancies/:id/applications', async (req, res) => {
  if (!Object.hasOwn(VACANCIES, req.params.id)) return res.status(404).json({ error: 'no such vacancy' })
  const type = req.get('content-type') ?? ''
  if (!/^multipart\/form-data\b/i.test(type))
    return res.status(415).json({ error: 'send the form as multipart/form-data' })
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type)
  if (!boundary) return res.status(400).json({ error: 'the boundary is missing' })
  if (!(Number(req.get('content-length')) > 0)) return res.status(411).json({ error: 'the form is empty' })

  const parts = await readForm(req, boundary[1] ?? boundary[2])
  const cv = parts.find((p) => p.name === 'cv' && p.filename)
  if (!cv) return res.status(422).json({ error: 'the cv is missing' })
  if (cv.size > MAX_CV) return res.status(413).json({ error: 'the cv is too large' })
  const fields = parts
    .filter((p) => p.text !== undefined)
    .map((p) => p.name.slice(0, 40))
    .slice(0, 20)
  res.status(201).json({ vacancy: VACANCIES[req.params.id], bytes: cv.size, fields })
})

app.use((req, res) => res.status(404).json({ error: 'not found' }))

app.use((err, req, res, next) => {
  const status = err.status ?? 500
  res.status(status).json({ error: status < 500 ? 'the request could not be read' : 'internal error' })
})
