export const ROOMS = [
  { id: 'r-101', name: 'Single, courtyard', base: 79, seasonal: false },
  { id: 'r-102', name: 'Double, courtyard', base: 109, seasonal: false },
  { id: 'r-204', name: 'Family room', base: 149, seasonal: false },
  { id: 'r-301', name: 'Sea view suite', base: 239, seasonal: true },
]
