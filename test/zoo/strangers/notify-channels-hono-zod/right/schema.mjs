import { z } from 'zod'

const topics = z
  .array(z.enum(['billing', 'security', 'product']))
  .min(1)
  .default(['security'])

const email = z.object({ channel: z.literal('email'), address: z.string().regex(/^[^@\s]+@[^@\s]+$/), topics })
const sms = z.object({ channel: z.literal('sms'), number: z.string().regex(/^\+\d{6,15}$/), topics })
const webhook = z.object({
  channel: z.literal('webhook'),
  target: z
    .string()
    .max(300)
    .startsWith('https://')
    .refine((value) => URL.canParse(value), { message: 'target is not a URL', abort: true })
    .transform((value) => ({ href: value, host: new URL(value).host })),
  topics,
})

export const subscription = z.discriminatedUnion('channel', [email, sms, webhook])
