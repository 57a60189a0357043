import { z } from 'zod'

export const NewComment = z.object({
  author: z.string().trim().min(1).max(60),
  text: z.string().trim().min(1).max(2000),
  replyTo: z.string().max(16).nullish(),
})
