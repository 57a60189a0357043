import { z } from 'zod'

export const FIELDS = ['name', 'age', 'goals', 'contractEnd']

export const searchSchema = z.object({
  q: z.string().max(60).optional(),
  position: z.enum(['keeper', 'defender', 'midfielder', 'forward']).optional(),
  minAge: z.coerce.number().int().min(14).max(60).optional(),
  maxAge: z.coerce.number().int().min(14).max(60).optional(),
  sort: z
    .string()
    .regex(/^-?[a-zA-Z]+$/)
    .refine((s) => FIELDS.includes(s.replace('-', '')), 'unknown field')
    .default('name'),
  limit: z.coerce.number().int().min(1).max(50).default(10),
})
