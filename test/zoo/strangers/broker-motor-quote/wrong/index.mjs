import { z } from 'zod'
import { priceMotor, priceHome } from './rating.mjs'

const driver = z.object({
  name: z.string().min(1).max(80),
  age: z.number().int().min(17).max(99),
  claims: z.number().int().min(0).max(20).default(0),
})
const excess = z.object({
  compulsory: z.number().int().min(0).max(5000),
  voluntary: z.number().int().min(0).max(5000).default(0),
})

const quoteSchema = z.discriminatedUnion('product', [
  z.object({
    product: z.literal('motor'),
    vehicleGroup: z.number().int().min(1).max(50),
    drivers: z.array(driver).min(1).max(5),
    excess: excess.optional(),
  }),
  z.object({
    product: z.literal('home'),
    bedrooms: z.number().int().min(1).max(12),
    contents: z.number().min(0).max(250000),
  }),
])

const reply = (statusCode, payload) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  body: JSON.stringify(payload),
})

function readJson(event) {
  if (!event.body) return { error: 'a body is required' }
  const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body
  try {
    return { value: JSON.parse(text) }
  } catch {
    return { error: 'the body is not JSON' }
  }
}

export async function handler(event) {
  if (event.path !== '/quotes') return reply(404, { message: 'Not found' })
  if (event.httpMethod !== 'POST') return reply(405, { message: 'Use POST' })

  const { value, error } = readJson(event)
  if (error) return reply(400, { message: error })

  const parsed = quoteSchema.safeParse(value)
  if (!parsed.success) {
    return reply(422, {
      message: 'Invalid quote',
      issues: parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`),
    })
  }
  const risk = parsed.data
  const premium = risk.product === 'motor' ? priceMotor(risk) : priceHome(risk)
  return reply(200, { product: risk.product, ...premium })
}
