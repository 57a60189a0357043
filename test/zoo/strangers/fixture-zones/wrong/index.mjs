const KICKOFFS = [
  { id: 'm1', home: 'Ashford', away: 'Dover', at: '2024-04-06T14:00:00Z' },
  { id: 'm2', home: 'Bolton', away: 'Exeter', at: '2024-04-06T19:45:00Z' },
  { id: 'm3', home: 'Carlisle', away: 'Grimsby', at: '2024-04-07T11:30:00Z' },
]
const FIXED = { utc: 0, bst: 60, cet: 60, cest: 120 }

class InputError extends Error {}

const reply = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

/** A zone is one of a few abbreviations, or Area/City as in the IANA list. */
function readZone(text) {
  if (text === undefined) return { offset: 0 }
  const short = text.toLowerCase()
  if (Object.hasOwn(FIXED, short)) return { offset: FIXED[short] }
  if (!/^[A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+$/.test(text)) throw new InputError('tz must be an abbreviation or Area/City')
  return { name: text }
}

function localDate(iso, zone) {
  const at = new Date(iso)
  if (zone.name === undefined) return new Date(at.getTime() + zone.offset * 60_000).toISOString().slice(0, 10)
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone.name, dateStyle: 'short' }).format(at)
}

function byDay(zone) {
  const days = new Map()
  for (const match of KICKOFFS) {
    const day = localDate(match.at, zone)
    days.set(day, [...(days.get(day) ?? []), match])
  }
  return [...days].map(([day, matches]) => ({ day, matches }))
}

function fixtures(query) {
  const zone = readZone(query.tz)
  switch (query.group ?? 'none') {
    case 'none':
      return reply(200, { zone, matches: KICKOFFS })
    case 'day':
      return reply(200, { zone, days: byDay(zone) })
    case 'team':
      return reply(200, { teams: KICKOFFS.flatMap((m) => [m.home, m.away]).sort() })
    default:
      throw new InputError('group must be none, day or team')
  }
}

export const handler = async (event) => {
  if (event.path !== '/fixtures') return reply(404, { error: 'not found' })
  if (event.httpMethod !== 'GET') return reply(405, { error: 'method not allowed' })
  try {
    return fixtures(event.queryStringParameters ?? {})
  } catch (err) {
    if (err instanceof InputError) return reply(400, { error: err.message })
    console.error(err)
    return reply(500, { error: 'internal error' })
  }
}
