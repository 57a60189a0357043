import { UNITS } from './units.mjs'

export class ReadingService {
  summarize(device, batch) {
    const celsius = batch.map(({ value, unit }) => UNITS[unit](value))
    const min = Math.min(...celsius)
    const max = Math.max(...celsius)
    return { device: device.id, accepted: celsius.length, min, max, alarm: max > device.limit }
  }
}
