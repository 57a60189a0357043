import express from 'express'
import { doseText, pickLanguage } from './i18n.mjs'
import { medicines } from './medicines.mjs'

export const app = express()
app.disable('x-powered-by')
app.disable('etag')

function languages(req) {
  const { lang } = req.query
  const fromQuery = Array.isArray(lang) ? lang : [lang]
  const fromHeader = (req.get('accept-language') ?? '').split(',').map((part) => part.split(';')[0])
  return [...fromQuery, ...fromHeader].filter((tag) => typeof tag === 'string' && tag !== '')
}

app.get('/labels', (req, res) => {
  res.json({ items: medicines.map(({ code, name }) => ({ code, name })) })
})

app.get('/labels/:code', (req, res) => {
  const medicine = medicines.find((m) => m.code === req.params.code)
  if (!medicine) return res.status(404).json({ error: 'unknown medicine' })
  const lang = pickLanguage(languages(req))
  res.set('content-language', lang)
  res.json({ name: medicine.name, line: doseText(lang, medicine.unit, medicine.dose), timesADay: medicine.timesADay })
})

app.use((req, res) => res.status(404).json({ error: 'not found' }))

app.use((err, req, res, next) => {
  const status = err.status ?? 500
  res.status(status).json({ error: status < 500 ? 'bad request' : 'internal error' })
})
