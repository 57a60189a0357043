const ISO_DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/
const HOUR = /^([01]\d|2[0-3]):(00|15|30|45)$/
const OFFSET = /^[+-](?:0\d|1[0-4]):(00|30|45)$/
export const isDay = (text) => typeof text === 'string' && ISO_DAY.test(text)
export const isHour = (text) => typeof text === 'string' && HOUR.test(text)
export const isOffset = (text) => text === 'Z' || (typeof text === 'string' && OFFSET.test(text))

export const slot = (day, hour, offset) => `${day}T${hour}:00${offset}`

/** The follow-up falls a number of weeks after the visit. */
export function followUp(day, hour, offset, weeks) {
  const date = new Date(slot(day, hour, offset))
  date.setUTCDate(date.getUTCDate() + weeks * 7)
  return date.toISOString()
}
