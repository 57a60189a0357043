import { z } from 'zod'

export const Signup = z
  .object({
    email: z.string().max(254).email(),
    name: z.string().min(1).max(120),
    plan: z.enum(['free', 'solo', 'team']).default('free'),
    seats: z.number().int().min(2).max(500).optional(),
    referredBy: z.string().max(40).nullish(),
  })
  .refine((signup) => signup.plan !== 'team' || signup.seats !== undefined, {
    message: 'seats are required for a team',
    path: ['seats'],
  })

// The front end knows its fields by snake_case names.
const snake = (name) => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)

export const describe = (error) =>
  error.issues.map((issue) => ({ field: snake(issue.path[0]), code: issue.code, message: issue.message }))
