export const CARRIERS = new Map([
  ['postnl', { thermal: false }],
  ['dpd', { thermal: true }],
])

const labels = [
  {
    id: 'LB-2001',
    carrier: 'postnl',
    tracking: '3SABC1234567',
    to: { name: 'A. Janssens', street: 'Kaai 4', postcode: '9000', city: 'Gent' },
  },
  {
    id: 'LB-2002',
    carrier: 'dpd',
    tracking: '05308801221',
    to: { name: 'J. Müller (Lager)', street: 'Hafenweg 8', postcode: '48155', city: 'Münster' },
  },
  {
    id: 'LB-2003',
    carrier: 'dpd',
    tracking: '05308801222',
    voided: true,
    to: { name: 'R. Costa', street: 'Rua 1', postcode: '4000', city: 'Porto' },
  },
]

const byId = new Map(labels.map((label) => [label.id, label]))

export const findLabel = (id) => byId.get(id)
