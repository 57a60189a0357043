export const MATERIALS = ['limestone', 'gritstone', 'slate', 'sand']

export const LOADS = Array.from({ length: 640 }, (_, i) => ({
  id: `LD${String(i + 1).padStart(5, '0')}`,
  material: MATERIALS[(i * 7) % MATERIALS.length],
  lorry: `QX${10 + (i % 23)} LDR`,
  grossKg: 26000 + ((i * 137) % 9000),
  tareKg: 11800 + ((i * 31) % 900),
  face: 1 + (i % 6),
}))
