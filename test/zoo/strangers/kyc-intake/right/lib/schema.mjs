import { z } from 'zod'
const country = z.string().regex(/^[A-Z]{2}$/)
const Person = z.object({
  name: z.string().min(2).max(80),
  country,
  share: z.number().min(0).max(100).default(0),
})
const Individual = z.object({ type: z.literal('individual'), person: Person })
const Company = z.object({
  type: z.literal('company'),
  registration: z.string().regex(/^[A-Z0-9]{6,12}$/),
  directors: z.array(Person).min(1).max(10),
  brands: z.array(z.string().max(30)).max(5).optional(),
})
export const Application = z.discriminatedUnion('type', [Individual, Company])
