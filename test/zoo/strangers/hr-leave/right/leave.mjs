import { Router } from 'express'
import { findRequest, REQUESTS } from './store.mjs'
import { mailFor } from './notify.mjs'

const NEXT = { pending: ['approved', 'refused', 'withdrawn'], approved: ['withdrawn'], refused: [], withdrawn: [] }

export const leave = Router()

leave.get('/', (req, res) => {
  const { status } = req.query
  const rows = typeof status === 'string' ? REQUESTS.filter((r) => r.status === status) : REQUESTS
  res.json({ requests: rows })
})

leave.get('/:id', (req, res) => {
  const request = findRequest(req.params.id)
  if (!request) return res.status(404).json({ error: 'No such request' })
  res.json(request)
})

leave.patch('/:id', (req, res) => {
  const request = findRequest(req.params.id)
  if (!request) return res.status(404).json({ error: 'No such request' })

  const { status, comment } = req.body ?? {}
  if (typeof status !== 'string') return res.status(400).json({ error: 'status is required' })
  if (comment !== undefined && (typeof comment !== 'string' || comment.length > 500)) {
    return res.status(400).json({ error: 'comment must be text of at most 500 characters' })
  }
  if (!NEXT[request.status].includes(status)) {
    return res.status(409).json({ error: `a request that is ${request.status} cannot become ${status.slice(0, 40)}` })
  }
  res.json({ ...request, status, comment: comment ?? null, mail: mailFor(request, status) })
})
