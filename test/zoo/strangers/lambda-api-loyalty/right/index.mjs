import createAPI from 'lambda-api'
import { balanceOf, redeem } from './ledger.mjs'

const api = createAPI()

// a cookie with a broken percent escape fails while lambda-api parses the request
api.use((error, req, res, next) => {
  if (error instanceof URIError) res.status(400).json({ error: 'malformed request' })
  else next()
})

api.get('/members/:id', (req, res) => {
  const balance = balanceOf(req.params.id)
  if (balance === undefined) return res.status(404).json({ error: 'no such member' })
  res.json({ id: req.params.id, balance: balance.toString() })
})

api.post('/members/:id/redeem', (req, res) => {
  if (balanceOf(req.params.id) === undefined) return res.status(404).json({ error: 'no such member' })
  const { reward, points } = req.body ?? {}
  if (!['voucher', 'upgrade', 'donation'].includes(reward)) return res.status(422).json({ error: 'unknown reward' })
  if (!Number.isSafeInteger(points) || points < 100) return res.status(422).json({ error: 'points start at 100' })

  const outcome = redeem(req.params.id, reward, points)
  return outcome ? res.status(201).json(outcome) : res.status(409).json({ error: 'balance too low' })
})

export const handler = async (event, context) => api.run(event, context)
