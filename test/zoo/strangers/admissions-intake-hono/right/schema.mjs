import { z } from 'zod'
import { isOpenYear } from './intakes.mjs'

export const application = z.object({
  applicant: z.string().min(2).max(80),
  level: z.enum(['bachelor', 'master']),
  intake: z.union([z.number().int(), z.string().regex(/^\d{4}$/)]).refine(isOpenYear, 'this intake is not open'),
  submitted: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  average: z.number().min(1).max(4).optional(),
})
