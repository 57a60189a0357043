export const SITES = {
  north: { depthCm: 30, texture: 'clay loam' },
  meadow: { depthCm: 15, texture: 'silt' },
  'old-orchard': { depthCm: 45, texture: 'sandy loam' },
}

export const FILES = [
  { site: 'north', name: 'n-2023-10.csv', size: 1840 },
  { site: 'meadow', name: 'm-ph.csv', size: 420 },
  { site: 'meadow', name: 'm-nitrogen.csv', size: 611 },
]
