import { z } from 'zod'
import { ROWS } from './hall.mjs'

const Seat = z.object({ row: z.enum(ROWS), number: z.number().int().min(1).max(24) })
const Standing = z.object({ standing: z.literal(true) })

export const Order = z.object({
  name: z.string().min(1).max(80),
  places: z
    .array(z.union([Seat, Standing]))
    .min(1)
    .max(12),
  concession: z.boolean().default(false),
})

// tickets are printed from the front of the hall to the back
const byPlace = (a, b) => (a.row ?? '~').localeCompare(b.row ?? '~') || (a.number ?? 0) - (b.number ?? 0)

export function tickets(order, concert) {
  const seated = order.places.some((p) => p.row)
  const places = seated ? [...order.places].sort(byPlace) : order.places
  return places.map((place) => {
    const full = place.standing ? concert.standing : concert.stalls
    return {
      label: place.standing ? 'Standing' : `${place.row}${place.number}`,
      cents: order.concession ? Math.round(full * 0.7) : full,
    }
  })
}
