import { tag } from './enrolments.mjs'

// If-Match and If-None-Match for routes that have loaded req.enrolment
export function precondition(req, res, next) {
  const failed = () => res.status(412).json({ error: 'precondition failed' })
  const match = req.get('if-match')
  const none = req.get('if-none-match')
  if (none === '*' && req.enrolment) return failed()
  if (match === undefined) return next()
  if (match === '*') {
    if (req.enrolment) next()
    else failed()
    return
  }
  if (!req.enrolment || !match.split(/\s*,\s*/).includes(tag(req.enrolment))) return failed()
  next()
}
