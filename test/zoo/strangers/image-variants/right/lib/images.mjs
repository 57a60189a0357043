export const IMAGES = [
  { name: 'harbour', width: 1600, height: 900, tones: [12, 80, 200, 140] },
  { name: 'forest', width: 800, height: 1200, tones: [30, 44, 61] },
]

export const findImage = (name) => IMAGES.find((image) => image.name === name)
