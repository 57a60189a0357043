import { z } from 'zod'

const participant = z.object({
  name: z.string().trim().min(1).max(80),
  timeZone: z.string().min(1).max(64),
})

export const meetingSchema = z.object({
  title: z.string().trim().min(3).max(120),
  startsAt: z.iso.datetime({ offset: true }),
  minutes: z.number().int().min(5).max(480),
  participants: z.array(participant).min(1).max(20),
})

export function issuesOf(error) {
  return error.issues.slice(0, 10).map(({ path, message }) => ({ field: path.join('.'), message }))
}
