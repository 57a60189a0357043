import { z } from 'zod'

export const Since = z.object({ value: z.number().positive().max(1000), unit: z.enum(['hours', 'days']) })

export const Symptom = z.object({
  code: z.enum(['limping', 'not_eating', 'vomiting', 'bleeding', 'itching']),
  severity: z.enum(['mild', 'moderate', 'severe']).default('mild'),
  since: Since.optional(),
})

export const TriageCall = z.object({
  species: z.enum(['dog', 'cat', 'rabbit', 'guinea_pig']),
  ageYears: z.number().min(0).max(40).optional(),
  symptoms: z.array(Symptom).min(1).max(10),
})
