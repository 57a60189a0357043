import { z } from 'zod'

export const EVENTS = ['shipment.created', 'shipment.delivered', 'shipment.delayed', 'invoice.issued']

// Stored in normalised form, so that the same target is not subscribed twice.
const target = z
  .string()
  .trim()
  .max(300)
  .regex(/^https:\/\//, 'must be an https URL')
  .refine((value) => URL.canParse(value), 'must be an https URL')
  .transform((value) => {
    const url = new URL(value)
    url.hash = ''
    return url.href
  })

export const subscriptionSchema = z.object({
  target,
  events: z.array(z.enum(EVENTS)).min(1).max(EVENTS.length),
  description: z.string().max(200).optional(),
})
