import { problem } from './policy.middleware.mjs'

const EDITABLE = {
  deductible: (v) => Number.isInteger(v) && v >= 0 && v <= 10_000,
  holder: (v) => typeof v === 'string' && v.length > 0 && v.length <= 120,
  autoRenew: (v) => typeof v === 'boolean',
}

export class PolicyController {
  constructor(repository) {
    this.repository = repository
  }

  list = (_req, res) => {
    res.json({ items: this.repository.all().map(({ id, status }) => ({ id, status })) })
  }

  read = (_req, res) => {
    res.json(res.locals.policy)
  }

  patch = (req, res) => {
    const body = req.body
    if (typeof body !== 'object' || body === null || Array.isArray(body)) throw problem(400, 'Expected a JSON object')
    const changes = {}
    for (const [key, value] of Object.entries(body)) {
      if (!Object.hasOwn(EDITABLE, key)) throw problem(422, 'Unknown property')
      if (!EDITABLE[key](value)) throw problem(422, `Invalid ${key}`)
      changes[key] = value
    }
    const { policy } = res.locals
    res.json({ ...policy, ...changes, version: policy.version + 1 })
  }
}
