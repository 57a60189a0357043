const PLANETS = [
  { id: '1', name: 'Mercury', moons: 0 },
  { id: '3', name: 'Earth', moons: 1 },
  { id: '4', name: 'Mars', moons: 2 },
]

export const RESOLVERS = new Map([
  ['planets', () => PLANETS],
  ['planet', ({ id }) => PLANETS.find((planet) => planet.id === id) ?? null],
])
