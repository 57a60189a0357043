const SLOTS = ['morning', 'afternoon', 'evening']

const slotOf = (time) => {
  const hour = Number(time.slice(0, 2))
  return SLOTS[hour < 12 ? 0 : hour < 18 ? 1 : 2]
}

const base = (weight) => (weight > 10 ? 1290 : weight > 2 ? 690 : 490)

export const plan = (shipment) => {
  const price = base(shipment.weight)
  switch (shipment.kind) {
    case 'pickup':
      return { price: price + 300, slot: slotOf(shipment.window?.from ?? '09:00') }
    case 'locker':
      return { price: price - 100, locker: shipment.lockerId ?? 'nearest' }
    default:
      return { price, slot: 'any' }
  }
}
