const opens = new Date('2026-05-04T07:00:00Z')

export const handler = async (event) => {
  const timeZone = event.queryStringParameters.tz || 'UTC'
  const text = opens.toLocaleTimeString('en-GB', { timeZone })
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: text }
}
