import { z } from 'zod'

const schema = z.object({
  format: z.enum(['json', 'receipt']).default('json'),
  open: z
    .enum(['0', '1'])
    .default('0')
    .transform((v) => v === '1'),
})

export function zQuery(raw) {
  const parsed = schema.safeParse(raw)
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, error: parsed.error.issues[0].message }
}
