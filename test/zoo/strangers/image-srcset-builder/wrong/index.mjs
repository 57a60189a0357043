import createAPI from 'lambda-api'
import { BadRequest, integerParam } from './params.mjs'
import { buildSrcset } from './srcset.mjs'

const PRESETS = {
  card: { min: 160, max: 480, step: 80 },
  article: { min: 320, max: 1280, step: 160 },
  hero: { min: 640, max: 2560, step: 320 },
}

const api = createAPI({ logger: false })

api.get('/presets', (req, res) => res.json({ presets: PRESETS }))

api.get('/srcset', (req, res) => {
  const { src, preset } = req.query
  if (!src || !/^\/[\w/.-]{1,200}$/.test(src)) throw new BadRequest('src must be an absolute path')

  let base = PRESETS.article
  if (preset) {
    if (!Object.hasOwn(PRESETS, preset))
      throw new BadRequest(`preset must be one of ${Object.keys(PRESETS).join(', ')}`)
    base = PRESETS[preset]
  }
  const range = {
    min: integerParam(req.query, 'min', base.min),
    max: integerParam(req.query, 'max', base.max),
    step: integerParam(req.query, 'step', base.step),
  }
  const candidates = buildSrcset(src, range)
  return res.cache(3600000).json({ srcset: candidates.join(', '), count: candidates.length })
})

api.use((err, req, res, next) => {
  if (err instanceof BadRequest) res.status(400).json({ error: err.message })
  else next()
})

// Images are public: cookies of the site are not looked at.
export const handler = async (event, context) => api.run({ ...event, cookies: [] }, context)
