export const interviews = {
  i101: { programme: 'Architecture', mode: 'campus', at: '2025-04-07T09:00:00Z' },
  i102: { programme: 'Medicine', mode: 'online', at: '2025-04-07T13:30:00Z' },
  i103: { programme: 'Music', mode: 'campus', at: '2025-04-08T10:15:00Z' },
}
/** the capital's zone is close enough for an invitation letter */
export const zoneOf = {
  de: 'Europe/Berlin',
  gb: 'Europe/London',
  us: 'America/New_York',
  in: 'Asia/Kolkata',
  cn: 'Asia/Shanghai',
  br: 'America/Sao_Paulo',
  ng: 'Africa/Lagos',
  jp: 'Asia/Tokyo',
}
export const campusZone = 'Europe/Berlin'
