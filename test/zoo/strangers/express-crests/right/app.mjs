import express from 'express'
import { clubs, clubByCode } from './clubs.mjs'
import { imageFor } from './images.mjs'

function showCrest(req, res) {
  const club = clubByCode(req.params.code)
  if (!club) return res.status(404).json({ error: 'unknown club' })

  const type = req.accepts(club.crests)
  if (!type) return res.status(406).json({ error: 'not acceptable', available: club.crests })

  res.set('Vary', 'Accept')
  res.set('Cache-Control', 'public, max-age=86400')
  res.type(type).send(imageFor(type))
}

function listClubs(req, res) {
  const { league } = req.query
  const found = clubs.filter((club) => !league || club.league === league)
  res.json({ clubs: found.map(({ code, name, league }) => ({ code, name, league })) })
}

export function createApp() {
  const app = express()
  app.disable('x-powered-by')

  const api = express.Router()
  api.get('/clubs', listClubs)
  api.get('/clubs/:code', (req, res) => {
    const club = clubByCode(req.params.code)
    if (!club) return res.status(404).json({ error: 'unknown club' })
    res.json(club)
  })
  api.get('/clubs/:code/crest', showCrest)

  app.use(api)
  app.use((req, res) => res.status(404).json({ error: 'not found' }))
  app.use((error, req, res, next) => {
    res.status(error.status || 500).json({ error: error.message })
  })
  return app
}
