import { campusZone, zoneOf } from './interviews.mjs'

function localTime(iso, timeZone) {
  return new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso))
}

export function invitation(interview, country) {
  const lines = [`Interview for ${interview.programme}`]
  if (interview.mode === 'online') lines.push(`${localTime(interview.at, zoneOf[country] ?? campusZone)} (your time)`)
  else lines.push(`${localTime(interview.at, campusZone)}, main building`)
  return lines
}
