const WORK_STARTS = 8
const WORK_ENDS = 18

function localHour(date, timeZone) {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(date)
  return Number.parseInt(hour, 10)
}

function localTime(date, timeZone) {
  return new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(date)
}

export function plan({ title, startsAt, minutes, participants }) {
  const start = new Date(startsAt)
  const end = new Date(start.getTime() + minutes * 60_000)
  const rows = participants.map(({ name, timeZone }) => {
    const hour = localHour(start, timeZone)
    return {
      name,
      timeZone,
      from: localTime(start, timeZone),
      to: localTime(end, timeZone),
      officeHours: hour >= WORK_STARTS && hour < WORK_ENDS,
    }
  })
  return {
    title,
    start: start.toISOString(),
    end: end.toISOString(),
    participants: rows,
    convenient: rows.every((row) => row.officeHours),
  }
}
