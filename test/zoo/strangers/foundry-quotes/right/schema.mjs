import { z } from 'zod'

export const ALLOYS = {
  bronze: { density: 8.8, perKilo: 11.2 },
  iron: { density: 7.2, perKilo: 2.1 },
  aluminium: { density: 2.7, perKilo: 4.6 },
}

const Line = z.object({
  alloy: z.enum(['bronze', 'iron', 'aluminium']),
  shape: z.enum(['block', 'disc']),
  centimetres: z.array(z.number().min(1).max(200)).length(3),
  finish: z.enum(['raw', 'ground', 'polished', 'patina']).default('raw'),
})

export const Quote = z.object({
  reference: z.string().max(40).optional(),
  lines: z.array(Line).min(1).max(10),
})
