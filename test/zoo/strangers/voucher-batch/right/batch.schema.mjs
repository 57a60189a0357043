import { z } from 'zod'

const count = z.number().int().positive()

const Batch = z.discriminatedUnion('delivery', [
  z.object({ delivery: z.literal('inline'), count: count.max(500) }),
  z.object({ delivery: z.literal('file'), count: count.max(20_000) }),
])

export function parseBatch(value) {
  const result = Batch.safeParse(value)
  return result.success
    ? { success: true, data: result.data }
    : { success: false, error: result.error.issues.map((issue) => issue.path.join('.') || 'body').join(', ') }
}
