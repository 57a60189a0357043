import { Refusal } from './middleware.mjs'
import { dose, drug } from './formulary.mjs'

const text = (value, fallback) => (typeof value === 'string' && value !== '' ? value.slice(0, 40) : fallback)
function pharmacist({ name, phone } = {}) {
  const label = text(name, 'Duty pharmacist'),
    line = text(phone, null)
  return line ? `${label} (${line})` : label
}
export function prescribe({ medicine, dosage = {}, substitute = true, contact, days = 7 }) {
  const entry = typeof medicine === 'string' ? drug(medicine.toLowerCase()) : undefined
  if (!entry) throw new Refusal(404, 'not in the formulary')
  if (dosage === null || typeof dosage !== 'object') throw new Refusal(422, 'dosage must be an object')
  const plan = dose(entry, dosage)
  if (!plan) throw new Refusal(422, 'that dosage is not available')
  if (!Number.isInteger(days) || days < 1 || days > 28) throw new Refusal(422, 'days must be 1 to 28')
  if (contact !== undefined && typeof contact !== 'object') throw new Refusal(422, 'contact must be an object')
  const script = { status: 201, medicine: medicine.toLowerCase(), dosage: plan.text, total: plan.daily * days }
  if (entry.controlled) {
    if (days > 7) throw new Refusal(409, 'controlled medicines: seven days at most')
    script.release = pharmacist(contact ?? undefined)
  }
  if (entry.generic && substitute === true) script.generic = true
  return script
}
