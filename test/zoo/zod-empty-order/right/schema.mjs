import { z } from 'zod'

const items = z.array(z.object({ sku: z.string().min(1), grams: z.number().positive() })).max(20)

export const order = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pickup'), items, store: z.string() }),
  z.object({ kind: z.literal('delivery'), items, address: z.object({ zip: z.string() }) }),
])
