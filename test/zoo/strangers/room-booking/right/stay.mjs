import { addDays, parseDay } from './dates.mjs'

const MAX_NIGHTS = 28

export function checkStay({ from, nights = 1, guests = 1 }) {
  const start = parseDay(from)
  if (start === null) return { error: 'from must be YYYY-MM-DD' }
  if (!Number.isInteger(nights) || nights < 1 || nights > MAX_NIGHTS)
    return { error: `nights must be 1 to ${MAX_NIGHTS}` }
  if (!Number.isInteger(guests) || guests < 1 || guests > 3) return { error: 'guests must be 1 to 3' }
  return { stay: { from, to: addDays(start, nights), nights, guests } }
}
