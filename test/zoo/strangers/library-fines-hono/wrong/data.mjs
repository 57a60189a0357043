export const branches = {
  north: { name: 'North Street', locale: 'en-GB', currency: 'GBP' },
  quay: { name: 'Bibliothek am Kai', locale: 'de-DE', currency: 'EUR' },
  van: { name: 'Mobile library' }, // joined last year
}

export const patrons = [
  {
    card: 'C-7001',
    name: 'Iris',
    home: 'north',
    fines: [
      { title: 'Middlemarch', cents: 120, paid: false },
      { title: 'Dune', cents: 40, paid: true },
    ],
  },
  { card: 'C-7002', name: 'Emil', home: 'quay', fines: [{ title: 'Momo', cents: 300, paid: true }] },
  { card: 'C-7003', name: 'Tove', home: 'van', fines: [{ title: 'Moominland', cents: 75, paid: true }] },
  { card: 'C-7004', name: 'Bela', home: 'van', fines: [] },
]
