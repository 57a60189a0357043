import { Hono } from 'hono'
import { z } from 'zod'
import { COLUMNS, members } from './members.mjs'
import { toCsv, attachment } from './csv.mjs'

const querySchema = z.object({
  columns: z
    .string()
    .transform((text) => text.split(',').map((name) => name.trim()))
    .pipe(z.array(z.enum(COLUMNS)).min(1).max(COLUMNS.length))
    .default([...COLUMNS]),
  delimiter: z.enum(['comma', 'semicolon', 'tab']).default('comma'),
  filename: z.string().trim().min(1).max(80).default('members'),
  active: z.enum(['true', 'false']).optional(),
})

export const exportRoutes = new Hono()

exportRoutes.get('/members.csv', (c) => {
  const parsed = querySchema.safeParse(c.req.query())
  if (!parsed.success) {
    return c.json({ error: 'invalid query', fields: parsed.error.issues.map((issue) => issue.path.join('.')) }, 400)
  }
  const { columns, delimiter, filename, active } = parsed.data
  const rows = members.filter((member) => active === undefined || String(member.active) === active)

  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', attachment(`${filename}.csv`))
  return c.body(toCsv(rows, columns, delimiter))
})
