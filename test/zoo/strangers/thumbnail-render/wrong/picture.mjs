// The originals are tiny palettes in this service; colours are sampled, not interpolated.
const originals = new Map([
  [
    'harbour',
    {
      width: 64,
      height: 48,
      colours: [
        [12, 44, 90],
        [200, 210, 220],
        [30, 80, 60],
      ],
    },
  ],
  [
    'orchard',
    {
      width: 48,
      height: 64,
      colours: [
        [40, 120, 30],
        [220, 60, 40],
      ],
    },
  ],
])

export const load = (name) => originals.get(name)

export function resize(original, width, height) {
  const band = (row) => original.colours[Math.floor((row / height) * original.colours.length)]
  return { width, height, band }
}
