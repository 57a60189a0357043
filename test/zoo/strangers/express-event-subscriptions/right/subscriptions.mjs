import { Router } from 'express'
import { EVENTS, subscriptionSchema } from './schema.mjs'

export const subscriptions = Router()

const MAX_PER_PARTNER = 50
const stored = new Map([
  ['sub_1', { id: 'sub_1', partner: 'acme-logistics', target: 'https://hooks.acme.example/in', events: [EVENTS[0]] }],
])
let sequence = 1

const ofPartner = (partner) => [...stored.values()].filter((subscription) => subscription.partner === partner)

function present({ partner, ...visible }) {
  return visible
}

subscriptions.get('/', (req, res) => {
  res.json({ items: ofPartner(req.client.partner).map(present) })
})

subscriptions.post('/', (req, res) => {
  const parsed = subscriptionSchema.safeParse(req.body)
  if (!parsed.success) {
    const issues = parsed.error.issues.slice(0, 20).map(({ path, message }) => ({ path: path.join('.'), message }))
    res.status(422).json({ error: 'validation_failed', issues })
    return
  }
  const mine = ofPartner(req.client.partner)
  if (mine.some((subscription) => subscription.target === parsed.data.target)) {
    res.status(409).json({ error: 'already_subscribed' })
    return
  }
  if (mine.length >= MAX_PER_PARTNER) {
    res.status(409).json({ error: 'too_many_subscriptions' })
    return
  }
  const subscription = { id: `sub_${++sequence}`, partner: req.client.partner, ...parsed.data }
  stored.set(subscription.id, subscription)
  res.status(201).location(`/subscriptions/${subscription.id}`).json(present(subscription))
})

subscriptions.delete('/:id', (req, res) => {
  const subscription = stored.get(req.params.id)
  if (subscription?.partner !== req.client.partner) {
    res.status(404).json({ error: 'not_found' })
    return
  }
  stored.delete(subscription.id)
  res.status(204).end()
})
