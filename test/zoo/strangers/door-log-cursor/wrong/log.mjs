export const LOG = [
  { id: 'ev-01', door: 'main', member: 'm7', at: 800, granted: true },
  { id: 'ev-02', door: 'main', member: 'm2', at: 812, granted: true },
  { id: 'ev-03', door: 'studio', member: 'm2', at: 815, granted: false },
  { id: 'ev-04', door: 'main', member: 'm9', at: 840, granted: false },
  { id: 'ev-05', door: 'studio', member: 'm7', at: 902, granted: true },
  { id: 'ev-06', door: 'main', member: 'm7', at: 931, granted: true },
  { id: 'ev-07', door: 'main', member: 'm2', at: 1004, granted: true },
  { id: 'ev-08', door: 'studio', member: 'm9', at: 1010, granted: true },
]
export const DOORS = new Set(LOG.map((e) => e.door))
