import { z } from 'zod'
import { HttpError } from '../http.mjs'

const status = z.enum(['open', 'pending', 'solved', 'closed'])

export const statusChange = z.object({ status, comment: z.string().max(500).optional() })
export const listQuery = z.object({
  status: status.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

export function validate(schema, input) {
  const result = schema.safeParse(input)
  if (!result.success)
    throw new HttpError(422, result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '))
  return result.data
}
