const opens = new Date('2026-05-04T07:00:00Z')
const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])

export const handler = async (event) => {
  const timeZone = event.queryStringParameters.tz || 'UTC'
  if (!zones.has(timeZone))
    return { statusCode: 400, headers: { 'content-type': 'text/plain' }, body: 'unknown time zone' }
  const text = opens.toLocaleTimeString('en-GB', { timeZone })
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: text }
}
