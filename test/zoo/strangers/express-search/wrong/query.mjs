import { z } from 'zod'

const Query = z.object({
  q: z.string().max(80).optional(),
  match: z.enum(['any', 'all']).default('any'),
  tag: z.union([z.string(), z.array(z.string())]).optional(),
  maxPrice: z.coerce.number().positive().optional(),
  sort: z.enum(['price', '-price', 'name']).default('name'),
})

export const parseQuery = (input) => {
  const result = Query.safeParse(input)
  if (result.success) return { query: result.data }
  return { issues: result.error.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.code })) }
}
