import { tugs } from './store.mjs'

export function checkFlight(req, res, next) {
  const input = req.body
  if (!input || typeof input !== 'object' || Array.isArray(input))
    return res.status(400).json({ error: 'a JSON object is wanted' })
  const { pilot, minutes, launch } = input
  if (typeof pilot !== 'string' || !pilot.trim() || pilot.length > 60) return res.status(422).json({ error: 'pilot' })
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 900) return res.status(422).json({ error: 'minutes' })
  if (!['winch', 'aerotow', 'self'].includes(launch)) return res.status(422).json({ error: 'launch' })
  req.flight = { pilot: pilot.trim(), minutes, launch }
  next()
}

export function checkLaunch(req, res, next) {
  const { launch, cable, tug } = req.body
  if (launch === 'self') return next()
  if (launch === 'winch') {
    if (!Number.isInteger(cable) || cable > 1200) return res.status(422).json({ error: 'cable' })
    req.flight.cable = cable
    return next()
  }
  if (typeof tug !== 'string') return res.status(422).json({ error: 'an aerotow names its tug' })
  if (!tugs.has(tug)) return res.status(422).json({ error: 'tug' })
  req.flight.tug = tug
  next()
}
