import { ALLOYS } from './schema.mjs'

export function lineWeight({ alloy, shape, centimetres: [a, b, c] }) {
  const volume = shape === 'disc' ? Math.PI * (a / 2) ** 2 * c : a * b * c
  return (volume * ALLOYS[alloy].density) / 1000
}

export function finishRate({ finish, alloy }) {
  switch (finish) {
    case 'raw':
      return { perKilo: 0, days: 3 }
    case 'ground':
      return { perKilo: 0.8, days: 4 }
    case 'polished':
      return { perKilo: alloy === 'iron' ? 2.4 : 1.9, days: 6 }
    case 'patina':
      if (alloy === 'bronze') return { perKilo: 3.5, days: 9 }
      if (alloy === 'aluminium') return { perKilo: 4.1, days: 9 }
  }
}
