export const shops = new Map([
  ['quayside', { name: 'Quayside', open: '06:30' }],
  ['station', { name: 'Station kiosk', open: '05:45' }],
  ['old-mill', { name: 'The Old Mill', open: '07:00' }],
])
