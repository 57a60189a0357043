export const TICKET_TYPES = {
  adult: { factor: 1 },
  student: { factor: 0.6 },
  child: { factor: 0 },
}

export const EXHIBITIONS = [
  { id: 'impressionists', title: 'Light on Water', price: 1800, opens: '10:00', maxGroup: 12 },
  { id: 'dinosaurs', title: 'The Last Giants', price: 1500, opens: '09:00', maxGroup: 25 },
  { id: 'bauhaus', title: 'Form follows function', price: 1600, opens: '11:00', maxGroup: 10 },
]

export function priceOf(exhibition, tickets) {
  let cents = 0
  for (const [type, count] of Object.entries(tickets)) {
    cents += Math.round(exhibition.price * TICKET_TYPES[type].factor) * count
  }
  return { currency: 'EUR', cents }
}
