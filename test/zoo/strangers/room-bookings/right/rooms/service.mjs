import { occurrences } from './recurrence.mjs'

export const ROOMS = new Map([
  ['garden', { id: 'garden', beds: 2, rate: 120 }],
  ['attic', { id: 'attic', beds: 1, rate: 80 }],
])

export function quote(room, { start, nights, repeat }) {
  const stays = repeat ? occurrences(start, repeat) : [start]
  return { room: room.id, stays: stays.map((from) => ({ from, nights })), total: stays.length * nights * room.rate }
}
