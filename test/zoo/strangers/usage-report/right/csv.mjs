import { METERS, reading } from './meters.mjs'

export const toCsv = (days) => {
  const lines = ['meter,day,hour,wh']
  for (let day = 1; day <= days; day++) {
    for (let hour = 0; hour < 24; hour++) {
      for (const meter of METERS) lines.push(`${meter},${day},${hour},${reading(meter, day, hour)}`)
    }
  }
  return lines.join('\r\n')
}
