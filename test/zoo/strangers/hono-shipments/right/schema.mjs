import { z } from 'zod'

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const Shipment = z.object({
  kind: z.enum(['dropoff', 'locker', 'pickup']),
  weight: z.number().positive().max(30),
  lockerId: z.string().max(20).optional(),
  window: z.object({ from: Time, to: Time.optional() }).optional(),
})
