import { Router } from 'express'
import { verifyAcme, verifyGlobex } from './signatures.mjs'
import { dispatch } from './events.mjs'

const verifiers = new Map([
  ['acme', verifyAcme],
  ['globex', verifyGlobex],
])

export const webhooks = Router()

webhooks.post('/:provider', (req, res) => {
  const verify = verifiers.get(req.params.provider)
  if (!verify) return res.status(404).json({ error: 'unknown_provider' })
  const raw = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0)
  if (!verify(req, raw)) return res.status(401).json({ error: 'bad_signature' })
  let event
  try {
    event = JSON.parse(raw.toString('utf8'))
  } catch {
    return res.status(400).json({ error: 'bad_json' })
  }
  return res.status(202).json(dispatch(event))
})
