const ZONES = new Map([
  ['A', { fee: 9000, visitors: true }],
  ['B', { fee: 6500, visitors: true }],
  ['C', { fee: 3200, visitors: false }],
])
const KINDS = new Map([
  ['resident', 1],
  ['visitor', 0.1],
  ['business', 2.5],
])
export const zones = () => [...ZONES].map(([id, zone]) => ({ id, ...zone }))
export function price(zoneId, kind) {
  const zone = ZONES.get(zoneId),
    factor = KINDS.get(kind)
  if (!zone) return { error: 'unknown zone', status: 404 }
  if (!factor) return { error: 'kind must be resident, visitor or business', status: 422 }
  if (kind === 'visitor' && !zone.visitors) return { error: 'no visitor permits in this zone', status: 409 }
  return { fee: Math.round(zone.fee * factor) }
}
