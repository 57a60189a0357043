export const CARRIERS = new Map([
  ['rail', { name: 'Nord Rail', speed: 70, hubs: ['LIL', 'ANR', 'DUI'] }],
  ['road', { name: 'Weiss Trucking', speed: 60, hubs: ['LIL', 'ANR', 'DUI', 'MUC'] }],
  ['barge', { name: 'Rhenus Barge', speed: 14, hubs: ['ANR', 'DUI'] }],
])
const DISTANCE = new Map([
  ['LIL-ANR', 115],
  ['ANR-DUI', 190],
  ['LIL-DUI', 290],
  ['DUI-MUC', 620],
  ['ANR-MUC', 780],
  ['LIL-MUC', 850],
])
export const HUBS = ['LIL', 'ANR', 'DUI', 'MUC']
export const distance = (a, b) => DISTANCE.get(`${a}-${b}`) ?? DISTANCE.get(`${b}-${a}`)
