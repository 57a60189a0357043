import { dispenseLimits, prescriptions } from './data.mjs'
import { ControlledQuantity, InvalidInput, NotFound, RefillsExhausted } from './errors.mjs'

export function findPrescription(id) {
  const rx = prescriptions.get(id)
  if (!rx) throw new NotFound('prescription')
  return rx
}

export function requestRefill(input) {
  if (input === null || typeof input !== 'object' || Array.isArray(input))
    throw new InvalidInput('a JSON object is expected')
  if (typeof input.prescriptionId !== 'string') throw new InvalidInput('prescriptionId must be a string')
  const rx = findPrescription(input.prescriptionId)
  const units = input.units ?? rx.unitsPerFill
  if (!Number.isInteger(units) || units < 1 || units > 180) throw new InvalidInput('units must be between 1 and 180')
  if (rx.refillsLeft === 0) throw new RefillsExhausted(rx)
  const limit = rx.schedule && dispenseLimits[rx.schedule]
  if (limit && units > limit) throw new ControlledQuantity(rx, limit)
  return { prescriptionId: rx.id, units, refillsLeft: rx.refillsLeft - 1, pickup: rx.schedule ? 'counter' : 'locker' }
}
