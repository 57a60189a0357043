// Weights in grams, lengths in centimetres. Digital goods have neither.
export const CATALOGUE = {
  'MUG-BLUE': { name: 'Mug, blue', price: 1290, weight: 420, length: 14 },
  'POSTER-A2': { name: 'Poster A2', price: 1800, weight: 150, length: 62 },
  'TEA-250': { name: 'Green tea, 250 g', price: 950, weight: 270, length: 20 },
  KETTLE: { name: 'Cast iron kettle', price: 8900, weight: 2600, length: 26 },
  'EBOOK-TEA': { name: 'The Tea Book (e-book)', price: 990, digital: true },
  'GIFT-25': { name: 'Gift card 25', price: 2500, digital: true },
}

export const COUNTRIES = {
  DE: { base: 490, perKilo: 60 },
  AT: { base: 690, perKilo: 90 },
  CH: { base: 1190, perKilo: 150 },
}
