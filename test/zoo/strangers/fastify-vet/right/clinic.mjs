export const pets = [
  { id: 'pet-1', name: 'Mira', species: 'cat' },
  { id: 'pet-2', name: 'Bolt', species: 'dog' },
  { id: 'pet-3', name: 'Olive', species: 'tortoise' },
]

const rooms = { checkup: 'A1', vaccination: 'A2', surgery: 'OR' }

export const book = ({ petId, kind, date, address, notes }) => {
  const pet = pets.find((one) => one.id === petId)
  if (!pet) return { problem: 'no such pet' }
  if (kind === 'home-visit' && !address) return { problem: 'a home visit needs an address' }

  const number = `${date.replaceAll('-', '')}-${pet.id}`
  const place = kind === 'home-visit' ? { address } : { room: rooms[kind] }
  return { appointment: { number, petId, kind, date, notes, ...place } }
}
