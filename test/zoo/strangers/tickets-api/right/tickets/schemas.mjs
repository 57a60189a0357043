import { z } from 'zod'

export const Status = z.enum(['open', 'in_progress', 'resolved', 'closed'])
const Priority = z.enum(['low', 'normal', 'high'])

export const CreateTicket = z.object({
  title: z.string().trim().min(3).max(120),
  priority: Priority.default('normal'),
})

export const UpdateTicket = z
  .object({ title: z.string().trim().min(3).max(120), priority: Priority, status: Status })
  .partial()

export const ListQuery = z.object({
  status: Status.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})
