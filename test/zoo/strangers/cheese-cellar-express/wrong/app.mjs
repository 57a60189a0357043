import express from 'express'
import { z } from 'zod'
import { wheels, refusal } from './cellar.mjs'

const STATUS = { gone: 410, reserved: 409 }

const patch = z
  .object({
    state: z.enum(['ageing', 'reserved', 'sold']).optional(),
    rack: z
      .string()
      .regex(/^[A-F]\d{1,2}$/)
      .optional(),
  })
  .refine((p) => p.state !== undefined || p.rack !== undefined, 'nothing to change')

export const app = express()
app.disable('x-powered-by')
app.use(express.json({ limit: '64kb' }))

app.get('/wheels', (req, res) => {
  res.json({ wheels: [...wheels.values()] })
})

app.get('/wheels/:id', (req, res) => {
  const wheel = wheels.get(req.params.id)
  if (!wheel) return res.status(404).json({ error: 'unknown wheel' })
  res.json(wheel)
})

app.patch('/wheels/:id', (req, res) => {
  const wheel = wheels.get(req.params.id)
  if (!wheel) return res.status(404).json({ error: 'unknown wheel' })
  const parsed = patch.safeParse(req.body)
  if (!parsed.success) return res.status(422).json({ issues: parsed.error.issues.map((i) => i.message) })
  const reason = refusal(wheel, parsed.data)
  if (reason) return res.status(STATUS[reason]).json({ error: reason })
  res.json({ ...wheel, ...parsed.data })
})

app.use((req, res) => {
  res.status(404).json({ error: 'not found' })
})
app.use((err, req, res, next) => {
  res.status(err.status ?? 500).json({ error: err.expose ? err.message : 'internal error' })
})
