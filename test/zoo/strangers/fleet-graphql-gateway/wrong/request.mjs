import { z } from 'zod'

export const requestSchema = z.object({
  query: z.string().trim().min(1).max(4000),
  variables: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).nullish(),
  operationName: z.string().nullish(),
})
