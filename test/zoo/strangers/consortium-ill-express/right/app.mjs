import express from 'express'
import { z } from 'zod'
import { branches, pickList } from './holdings.mjs'

const line = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('book'),
    shelfmark: z.string().min(1).max(40),
    copies: z.number().int().min(1).max(5).default(1),
  }),
  z.object({
    kind: z.literal('serial'),
    shelfmark: z.string().min(1).max(40),
    volume: z.number().int().min(1).max(999),
  }),
  z.object({ kind: z.literal('map'), sheet: z.string().min(1).max(20), scale: z.enum(['1:25000', '1:50000']) }),
])
const requestSchema = z.object({ borrower: z.string().min(3).max(30), items: z.array(line).min(1).max(12) })

export const app = express()
app.disable('x-powered-by')
app.use(express.json({ limit: '64kb' }))

app.get('/', (req, res) => res.json({ service: 'inter-library loans', branches: [...branches.keys()] }))

app.get('/branches/:code', (req, res) => {
  const branch = branches.get(req.params.code)
  if (!branch) return res.status(404).json({ error: 'unknown branch' })
  res.json(branch)
})

app.post('/branches/:code/loans', (req, res) => {
  const branch = branches.get(req.params.code)
  if (!branch) return res.status(404).json({ error: 'unknown branch' })
  if (!branch.lends) return res.status(409).json({ error: `${branch.name} does not lend outside` })
  const parsed = requestSchema.safeParse(req.body)
  if (!parsed.success)
    return res
      .status(400)
      .json({ error: 'invalid loan request', fields: parsed.error.issues.map((i) => i.path.join('.')) })
  res.status(201).json({ from: branch.name, borrower: parsed.data.borrower, pick: pickList(parsed.data.items) })
})

app.use((req, res) => res.status(404).json({ error: 'not found' }))
// eslint-disable-next-line no-unused-vars
app.use((err, req, res, next) => {
  const status = err.status ?? err.statusCode ?? 500
  res.status(status).json({ error: status < 500 ? err.message : 'internal error' })
})
