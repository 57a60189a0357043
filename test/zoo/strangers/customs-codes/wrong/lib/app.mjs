import { Hono } from 'hono'
import { z } from 'zod'
import { chapterTitle, dutyRate, parseCode, regions, swissKey } from './tariff.mjs'

const Line = z.object({
  code: z.string().max(14),
  value: z.number().min(0).max(1e9),
  region: z.enum(regions),
  statistics: z.boolean().default(false),
})
export const app = new Hono()

app.get('/regions', (c) => c.json({ regions }))
app.post('/duty', async (c) => {
  const body = await c.req.json().catch(() => undefined)
  const parsed = Line.safeParse(body)
  if (!parsed.success)
    return c.json({ issues: parsed.error.issues.map(({ message, path }) => ({ message, path })) }, 422)
  const { code: text, value, region, statistics } = parsed.data
  const code = parseCode(text)
  if (!code) return c.json({ error: 'not a tariff code' }, 422)
  const title = chapterTitle(code.chapter)
  if (!title) return c.json({ error: 'unknown chapter' }, 404)
  const rate = dutyRate(region, code.chapter)
  const line = { subheading: code.subheading, title, rate, duty: Number(((value * rate) / 100).toFixed(2)) }
  if (statistics && region === 'CH' && code.national) line.key = swissKey(code)
  return c.json(line, 201)
})
app.notFound((c) => c.json({ error: 'not found' }, 404))
app.onError((err, c) => c.json({ error: 'internal error' }, 500))
