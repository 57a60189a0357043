const fleet = new Map([
  ['k5', { name: 'k5', position: [59.1, -11.4], waves: { height: 3.4, period: 9 } }],
  ['m2', { name: 'm2', position: [53.48, -5.43], waves: { height: 0.9, period: 5 } }],
  ['m6', { name: 'm6', position: [53.06, -15.93], waves: null, note: 'wave sensor under repair' }],
])

export async function fetchBuoy(name) {
  const payload = fleet.get(name)
  return payload ? { status: 200, payload } : { status: 404 }
}
