const variants = [
  { colour: 'green', weight: 0.33 },
  { colour: 'blue', weight: 0.33 },
  { colour: 'red', weight: 0.33 },
]

export function pick() {
  let left = Math.random()
  return variants.find(({ weight }) => (left -= weight) < 0) ?? variants[0]
}
