export const families = new Map([
  ['ros', 'Rosaceae'],
  ['fab', 'Fabaceae'],
  ['orc', 'Orchidaceae'],
  ['poa', 'Poaceae'],
])

export const KINDS = ['ordinary', 'duplicate', 'holotype']
