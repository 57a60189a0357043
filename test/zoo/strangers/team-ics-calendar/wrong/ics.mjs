const escapeText = (text) => text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\n/g, '\\n')

/** Local wall-clock time in the zone, as ICS wants it: 20240304T090000 */
function localStamp(instant, timeZone) {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant)
  const get = (type) => parts.find((part) => part.type === type).value
  return `${get('year')}${get('month')}${get('day')}T${get('hour')}${get('minute')}${get('second')}`
}

function eventLines(event, zone) {
  const lines = ['BEGIN:VEVENT', `UID:${event.uid}@calendar.test`, `SUMMARY:${escapeText(event.title)}`]
  if (event.date) {
    lines.push(`DTSTART;VALUE=DATE:${event.date.replaceAll('-', '')}`)
  } else {
    const start = new Date(event.start)
    const end = new Date(start.getTime() + event.minutes * 60_000)
    lines.push(`DTSTART;TZID=${zone}:${localStamp(start, zone)}`, `DTEND;TZID=${zone}:${localStamp(end, zone)}`)
  }
  return [...lines, 'END:VEVENT']
}

export function toIcs(calendar, zone) {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//acme//calendar//EN',
    `X-WR-CALNAME:${escapeText(calendar.name)}`,
  ]
  for (const event of calendar.events) lines.push(...eventLines(event, zone))
  return [...lines, 'END:VCALENDAR', ''].join('\r\n')
}
