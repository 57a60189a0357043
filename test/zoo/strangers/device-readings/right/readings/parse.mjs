import { BadInput } from '../errors.mjs'
import { UNITS } from './units.mjs'

const MAX_BATCH = 100

// some firmware sends numbers as text
const numeric = (value) => (typeof value === 'number' || typeof value === 'string') && Number.isFinite(Number(value))

export function parseBatch(text, device) {
  let batch
  try {
    batch = JSON.parse(text)
  } catch {
    throw new BadInput('not JSON')
  }
  if (!Array.isArray(batch) || batch.length === 0 || batch.length > MAX_BATCH) {
    throw new BadInput(`1 to ${MAX_BATCH} readings are expected`)
  }
  return batch.map((reading, i) => {
    if (!numeric(reading?.value)) throw new BadInput(`reading ${i}: value`)
    const unit = reading.unit ?? device.unit
    if (typeof unit !== 'string' || !Object.hasOwn(UNITS, unit)) throw new BadInput(`reading ${i}: unit`)
    return { value: Number(reading.value), unit }
  })
}
