export const branches = new Map([
  ['CEN', { code: 'CEN', name: 'Central', lends: true }],
  ['HAR', { code: 'HAR', name: 'Harbour Reading Room', lends: true }],
  ['RAR', { code: 'RAR', name: 'Rare Books', lends: false }],
])

const label = (item) => {
  switch (item.kind) {
    case 'book':
      return `${item.shelfmark} x${item.copies}`
    case 'serial':
      return `${item.shelfmark} v.${item.volume}`
    default:
      return `map ${item.sheet} (${item.scale})`
  }
}

/** Sorted the way the porters walk the stacks. */
export function pickList(items) {
  const where = (item) => item.shelfmark ?? item.sheet
  return [...items]
    .sort((a, b) => where(a).localeCompare(where(b), 'en', { numeric: true }))
    .map((item, i) => ({ step: i + 1, label: label(item) }))
}
