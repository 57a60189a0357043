const CLASSES = [
  { name: 'letter', maxGirth: 90 },
  { name: 'parcel', maxGirth: 300 },
  { name: 'oversize', maxGirth: 400 },
]

export function shippingClassFor(dimensions) {
  const sides = [dimensions.length, dimensions.width, dimensions.height].sort((a, b) => b - a)
  const girth = sides[0] + 2 * (sides[1] + sides[2])
  return CLASSES.find((entry) => girth <= entry.maxGirth)?.name ?? 'freight'
}
