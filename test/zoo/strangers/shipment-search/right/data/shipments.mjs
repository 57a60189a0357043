export const SHIPMENTS = [
  { tracking: 'ZX-1', status: 'in_transit', carrier: 'dhl', weight: 2.4, created: '2024-03-01', eta: '2024-03-05' },
  { tracking: 'ZX-2', status: 'in_transit', carrier: 'ups', weight: 0.4, created: '2024-03-02', eta: '2024-03-04' },
  { tracking: 'ZX-3', status: 'pending', carrier: 'dhl', weight: 11, created: '2024-03-03', eta: null },
  { tracking: 'ZX-4', status: 'pending', carrier: 'dpd', weight: 5.1, created: '2024-03-03', eta: null },
  { tracking: 'ZX-5', status: 'delivered', carrier: 'ups', weight: 1, created: '2024-02-20', eta: '2024-02-24' },
]
