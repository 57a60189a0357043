import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { z } from 'zod'
import { DeclinedError, LoyaltyError } from './errors.mjs'
import { RedemptionService } from './redemption.service.mjs'

const Redemption = z.object({
  memberId: z.string().regex(/^M-\d{3}$/),
  points: z.number().int().min(100).max(100_000),
  reward: z.enum(['voucher', 'donation', 'upgrade']),
  note: z.string().max(200).nullish(),
})

const service = new RedemptionService()
const app = new Hono()

app.onError((err, c) => {
  if (err instanceof LoyaltyError) {
    const status = err.status ?? err.code
    return c.json({ error: err.name, message: err.message, code: err.code }, status)
  }
  return c.json({ error: 'InternalError' }, 500)
})

app.get('/members/:id/balance', (c) => {
  const member = service.member(c.req.param('id'))
  return c.json({ memberId: member.id, balance: member.balance })
})

app.post('/redemptions', async (c) => {
  const raw = await c.req.json().catch(() => undefined)
  const parsed = Redemption.safeParse(raw)
  if (!parsed.success) {
    return c.json({ error: 'ValidationError', fields: parsed.error.issues.map((issue) => issue.path.join('.')) }, 400)
  }
  const receipt = await service.redeem(parsed.data)
  return c.json(receipt, 201)
})

export const handler = handle(app)
