export const flights = new Map([
  ['f-1', { id: 'f-1', pilot: 'Ines', minutes: 42, launch: 'winch', cable: 900 }],
  ['f-2', { id: 'f-2', pilot: 'Tomasz', minutes: 118, launch: 'aerotow', tug: 'D-EKLM' }],
])

export const tugs = new Set(['D-EKLM', 'D-EMRA'])
