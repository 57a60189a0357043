const menus = new Map([
  [
    'quayside',
    [
      { item: 'cob', pence: 240 },
      { item: 'fougasse', pence: 420 },
    ],
  ],
  ['old-mill', [{ item: 'rye', pence: 390 }]],
])
const everywhere = [{ item: 'croissant', pence: 210 }]

export async function menuOf(shop) {
  return [...(menus.get(shop) ?? []), ...everywhere]
}
