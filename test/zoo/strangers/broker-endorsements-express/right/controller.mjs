export class EndorsementController {
  constructor(store) {
    this.store = store
  }

  show = (req, res) => {
    const policy = this.store.find(req.params.ref)
    if (!policy) return res.status(404).json({ error: 'no such policy' })
    res.json(policy)
  }

  endorse = (req, res) => {
    const policy = this.store.find(req.params.ref)
    if (!policy) return res.status(404).json({ error: 'no such policy' })
    const { type, months, refund } = req.body ?? {}
    switch (type) {
      case 'address':
        if (typeof req.body.postcode !== 'string') return res.status(400).json({ error: 'postcode is required' })
        return res.json({ ref: policy.ref, type, postcode: req.body.postcode.toUpperCase() })
      case 'extend':
        if (policy.state === 'lapsed') return res.status(409).json({ error: 'policy has lapsed' })
        if (!Number.isInteger(months) || months < 1 || months > 12)
          return res.status(400).json({ error: 'months must be 1 to 12' })
        return res.json({ ref: policy.ref, type, extra: Math.round((policy.premium / 12) * months) })
      case 'cancel':
        return this.cancel(policy, refund, res)
      default:
        return res.status(400).json({ error: 'unknown endorsement' })
    }
  }

  cancel(policy, refund, res) {
    if (refund !== undefined && refund !== 'card' && refund !== 'credit') {
      res.status(400).json({ error: 'refund must be card or credit' })
      return
    }
    if (policy.state === 'live') {
      res.json({ ref: policy.ref, cancelled: true, refund: refund ?? 'none' })
    } else if (!refund) {
      res.json({ ref: policy.ref, cancelled: true, refund: 'none' })
    } else if (refund === 'card') {
      res.status(409).json({ error: 'lapsed policies are not refunded to cards' })
    } else {
      res.json({ ref: policy.ref, cancelled: true, refund: 'credit' })
    }
  }
}
