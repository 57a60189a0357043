export const GLAZES = {
  celadon: { base: [172, 205, 180], fleck: [150, 186, 160], every: 23 },
  tenmoku: { base: [52, 30, 22], fleck: [120, 60, 28], every: 11 },
  shino: { base: [236, 222, 204], fleck: [205, 130, 84], every: 17 },
}

// rows of RGB triplets, with a fleck on a fixed lattice
export function paint({ base, fleck, every }, width, height) {
  const pixels = Buffer.alloc(width * height * 3, Buffer.from(base))
  for (let y = 0; y < height; y += every) {
    for (let x = (y * 7) % every; x < width; x += every) {
      const at = (y * width + x) * 3
      pixels[at] = fleck[0]
      pixels[at + 1] = fleck[1]
      pixels[at + 2] = fleck[2]
    }
  }
  return pixels
}
