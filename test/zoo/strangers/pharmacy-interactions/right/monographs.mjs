export const MONOGRAPHS = {
  warfarin: {
    name: 'Warfarin',
    interactions: { aspirin: 'major', ibuprofen: 'major', ginkgo: 'moderate' },
    food: { cranberry: 'moderate', 'leafy greens': 'minor' },
  },
  aspirin: {
    name: 'Acetylsalicylic acid',
    interactions: { warfarin: 'major', ibuprofen: 'moderate' },
    food: { alcohol: 'major' },
  },
  ibuprofen: {
    name: 'Ibuprofen',
    interactions: { warfarin: 'major', aspirin: 'moderate', lithium: 'moderate' },
    food: { alcohol: 'moderate' },
  },
  simvastatin: {
    name: 'Simvastatin',
    interactions: { clarithromycin: 'contraindicated' },
    food: { grapefruit: 'major' },
  },
  clarithromycin: { name: 'Clarithromycin', interactions: { simvastatin: 'contraindicated' }, food: {} },
  lithium: { name: 'Lithium', interactions: { ibuprofen: 'moderate' }, food: { caffeine: 'minor' } },
  // herbal: food section still being reviewed by the clinical team
  ginkgo: { name: 'Ginkgo biloba', interactions: { warfarin: 'moderate' }, food: null },
}
export const SEVERITY = ['minor', 'moderate', 'major', 'contraindicated']
