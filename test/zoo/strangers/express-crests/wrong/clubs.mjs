export const clubs = [
  { code: 'otters', name: 'River Otters', league: 'north', crests: ['image/png', 'image/webp'] },
  { code: 'herons', name: 'Bay Herons', league: 'north', crests: ['image/png'] },
  { code: 'foxes', name: 'Hill Foxes', league: 'south', crests: ['image/png', 'image/gif'] },
]

const index = new Map(clubs.map((club) => [club.code, club]))

export const clubByCode = (code) => index.get(code)
