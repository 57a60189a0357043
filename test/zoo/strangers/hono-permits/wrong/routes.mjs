import { Hono } from 'hono'
import { z } from 'zod'
import { ZONES, price } from './rules.mjs'
import { Problem } from './problem.mjs'

const Input = z.object({
  plate: z.string().regex(/^[A-Z0-9-]{2,10}$/),
  kind: z.enum(['resident', 'visitor', 'trade']),
  zone: z.string().refine((zone) => ZONES.has(zone), 'unknown zone'),
  days: z.number().int().min(1).max(365),
})

const readBody = async (c) => {
  try {
    return await c.req.json()
  } catch {
    throw new Problem(400, 'Body must be JSON')
  }
}

export const permits = new Hono()

permits.get('/zones', (c) => c.json([...ZONES.values()]))

permits.post('/quote', async (c) => {
  const parsed = Input.safeParse(await readBody(c))
  if (!parsed.success) {
    throw new Problem(400, 'Invalid permit', { fields: parsed.error.issues.map((issue) => issue.path.join('.')) })
  }
  return c.json({ ...parsed.data, cents: price(parsed.data) })
})
