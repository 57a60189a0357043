import { PONTOONS } from './berths.mjs'

const SILL_DEPTH = 2.5

export function readBerth(req, res, next) {
  const body = req.body
  if (!body || typeof body !== 'object' || Array.isArray(body)) {
    return res.status(400).json({ error: 'expected a JSON object' })
  }
  const { boat, metres, draft, pontoon } = body
  const errors = []
  if (typeof boat !== 'string' || !boat.trim() || boat.length > 60)
    errors.push('boat must be a name of at most 60 characters')
  if (typeof metres !== 'number' || !(metres > 0 && metres <= 30)) errors.push('metres must be over 0 and at most 30')
  if (typeof draft !== 'number' || !(draft >= 0 && draft <= 6)) errors.push('draft must be from 0 to 6')
  if (typeof pontoon !== 'string' || !Object.hasOwn(PONTOONS, pontoon)) errors.push('pontoon is unknown')
  if (errors.length) return res.status(422).json({ errors })
  req.berth = { boat: boat.trim(), metres, draft, pontoon }
  next()
}

export function fitsPontoon(req, res, next) {
  const { length } = PONTOONS[req.berth.pontoon]
  if (req.berth.metres > length) return res.status(409).json({ error: `this pontoon takes boats up to ${length} m` })
  next()
}

// Deep boats can only lie where the tide lifts them over the sill.
export function checkDepth(req, res, next) {
  const { draft, pontoon } = req.berth
  if (draft <= SILL_DEPTH) return next()
  if (PONTOONS[pontoon].tidal) {
    res.locals.notes = ['enter and leave two hours either side of high water']
    return next()
  }
  return res.status(409)
}
