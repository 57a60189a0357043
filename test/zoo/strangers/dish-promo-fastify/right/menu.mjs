export const MENU = new Map(
  [
    { id: 'ramen', name: 'Tonkotsu ramen', course: 'main', cents: 1350 },
    { id: 'udon', name: 'Kitsune udon', course: 'main', cents: 1150 },
    { id: 'gyoza', name: 'Gyoza', course: 'side', cents: 650 },
    { id: 'edamame', name: 'Edamame', course: 'side', cents: 450 },
    { id: 'mochi', name: 'Mochi', course: 'dessert', cents: 500 },
  ].map((d) => [d.id, d]),
)

export const PROMOS = {
  TENOFF: { kind: 'percent', percent: 10 },
  MEALDEAL: { kind: 'bundle', courses: ['main', 'side'], minCents: 2000, price: 1600 },
  FREESHIP: { kind: 'delivery' },
}
