import createAPI from 'lambda-api'
import { SEASON, dayAfter, isDay, isOpen, weekday } from './calendar.mjs'
import { PASSES, WEEKEND_SURCHARGE } from './prices.mjs'

const api = createAPI({ logger: false })

class BadInput extends Error {}

function passNamed(name) {
  if (!Object.hasOwn(PASSES, name ?? '')) throw new BadInput(`pass must be one of ${Object.keys(PASSES).join(', ')}`)
  return PASSES[name]
}

function visitDay(text) {
  if (!isDay(text)) throw new BadInput('date must be a calendar day such as 2025-06-14')
  if (text < SEASON.first || text > SEASON.last) throw new BadInput('only the 2025 season is on sale')
  return text
}

api.get('/passes', async () => ({ passes: Object.entries(PASSES).map(([name, p]) => ({ name, ...p })) }))

api.get('/passes/:pass/quote', async (req, res) => {
  const pass = passNamed(req.params.pass)
  const category = req.query.category ?? 'adult'
  if (!['adult', 'reduced', 'child'].includes(category)) throw new BadInput('category is adult, reduced or child')
  const from = visitDay(req.query.date)
  const validOn = pass.days === 2 ? [from, dayAfter(from)] : [from]
  const shut = validOn.filter((day) => !isOpen(day))
  if (shut.length > 0) return res.status(409).json({ error: 'the museum is closed', days: shut })
  const weekend = validOn.some((day) => ['sat', 'sun'].includes(weekday(day)))
  const cents = pass[category] + (weekend && pass[category] > 0 ? WEEKEND_SURCHARGE : 0)
  return { validOn, category, cents }
})

api.use((err, req, res, next) => {
  if (err instanceof BadInput) res.status(400).json({ error: err.message })
  else if (err.name === 'RouteError') res.status(404).json({ error: 'not found' })
  else if (err.name === 'MethodError') res.status(405).json({ error: 'method not allowed' })
  else if (err instanceof URIError) res.status(400).json({ error: 'malformed encoding' })
  else res.status(500).json({ error: 'internal error' })
  next()
})

export const handler = async (event, context) => api.run(event, context)
