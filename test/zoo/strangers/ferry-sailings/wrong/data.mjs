export const ports = new Map([
  ['oban', { berth: 2, toilets: true }],
  ['mallaig', { berth: 1, toilets: true }],
  ['uig', { berth: 1, toilets: false }],
])

export const sailings = [
  { id: 'ob-0715', from: 'oban', to: 'craignure', at: '07:15', vehicles: true },
  { id: 'ob-0930', from: 'oban', to: 'lismore', at: '09:30', vehicles: true },
  { id: 'ob-1400', from: 'oban', to: 'colonsay', at: '14:00', vehicles: false },
  { id: 'ma-0800', from: 'mallaig', to: 'armadale', at: '08:00', vehicles: true },
  { id: 'ma-1015', from: 'mallaig', to: 'eigg', at: '10:15', vehicles: false },
  { id: 'ma-1240', from: 'mallaig', to: 'armadale', at: '12:40', vehicles: true },
  { id: 'ma-1810', from: 'mallaig', to: 'armadale', at: '18:10', vehicles: true },
  { id: 'ui-0540', from: 'uig', to: 'tarbert', at: '05:40', vehicles: true },
  { id: 'ui-1600', from: 'uig', to: 'lochmaddy', at: '16:00', vehicles: true },
]
