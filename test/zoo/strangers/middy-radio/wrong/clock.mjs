// A fixed summer date keeps the printed schedule stable through the season.
const SEASON = '2024-07-01'

export function clockIn(timeZone) {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
  return (time) => format.format(new Date(`${SEASON}T${time}:00Z`))
}
