import { z } from 'zod'

export const order = z.object({ sku: z.string().min(1).max(20), quantity: z.number().int().positive().max(999) })
