export const jobs = Array.from({ length: 53 }, (_, n) => ({
  id: `pj-${n + 1}`,
  vessel: ['Astrid', 'Mercator', 'Half Moon'][n % 3],
  berth: ['north', 'south', 'tanker'][n % 3],
  tide: n % 2 ? 'flood' : 'ebb',
}))

const SIZE = 10

const walk = {
  next: (list, from) => list.slice(from, from + SIZE),
  prev: (list, from) => list.slice(Math.max(0, from - SIZE), from),
}

export function page(list, { direction, from }) {
  return walk[direction](list, from)
}
