export function freight({ weight, dimensions }) {
  const sides = dimensions?.length
  return { carrier: 'freight', price: sides === 3 ? 80 : 95, heavy: weight > 500 }
}
