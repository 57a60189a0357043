const START = Date.UTC(2024, 0, 6)
const WEEK = 7 * 24 * 3600 * 1000
const MOST = 5000
const STATIONS = ['Baltimore', 'Ballycotton', 'Courtmacsherry']

const plain = (statusCode, text) => ({
  statusCode,
  statusDescription: statusCode === 200 ? '200 OK' : `${statusCode} Refused`,
  headers: { 'content-type': 'text/plain' },
  isBase64Encoded: false,
  body: text,
})

const stamp = (i) => new Date(START + i * WEEK).toISOString().slice(0, 10).replaceAll('-', '')

function drill(i, full) {
  const lines = ['BEGIN:VEVENT', `UID:drill-${i}@lifeboat.example`, `DTSTART;VALUE=DATE:${stamp(i)}`, 'SUMMARY:Drill']
  if (full) {
    lines.push(`LOCATION:${STATIONS[i % STATIONS.length]} station\\, slipway`)
    lines.push('DESCRIPTION:Muster at the boathouse a quarter of an hour before launching.')
    lines.push(' Bring helmet\\, lifejacket and the radio check sheet of the week before.')
    lines.push('CATEGORIES:TRAINING,CREW')
  }
  lines.push('END:VEVENT')
  return lines
}

export const handler = async (event) => {
  if (event.path === '/') return plain(200, 'lifeboat drills')
  if (event.path !== '/drills.ics') return plain(404, 'not found')
  if (event.httpMethod !== 'GET') return plain(405, 'GET only')

  const { count = '52', detail = 'brief' } = event.queryStringParameters ?? {}
  if (detail !== 'brief' && detail !== 'full') return plain(400, 'detail is brief or full')
  const full = detail === 'full'
  const most = MOST
  const wanted = Number(count)
  if (!Number.isInteger(wanted) || wanted < 1) return plain(400, 'count is a whole number')
  if (wanted > most) return plain(400, `count is at most ${most}`)

  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//lifeboat//drills//EN']
  for (let i = 0; i < wanted; i++) lines.push(...drill(i, full))
  lines.push('END:VCALENDAR')
  return { ...plain(200, lines.join('\r\n') + '\r\n'), headers: { 'content-type': 'text/calendar; charset=utf-8' } }
}
