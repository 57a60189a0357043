import { Router } from 'express'
import { z } from 'zod'
import { priceOf } from './pricing.mjs'

const Quote = z.object({
  room: z.enum(['single', 'double', 'suite']),
  nights: z.number().int().min(1).max(28),
  guests: z.number().int().min(1).max(4).default(1),
  member: z
    .object({ number: z.string().regex(/^M-\d{4}$/), tier: z.enum(['blue', 'silver', 'gold', 'staff']) })
    .optional(),
})

export const quotes = Router()

quotes.post('/', (req, res) => {
  const parsed = Quote.safeParse(req.body)
  if (!parsed.success) {
    return res.status(422).json({ errors: parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`) })
  }
  res.json(priceOf(parsed.data, req.flags))
})
