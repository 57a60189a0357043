const STATUSES = ['booked', 'confirmed', 'rescheduled', 'cancelled', 'no-show']
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?Z$/
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

export const minutesBetween = (start, end) => Math.round((Date.parse(end) - Date.parse(start)) / 60000)

function checkSlot(slot) {
  if (!isRecord(slot)) return ['slot must be an object']
  const errors = []
  for (const key of ['start', 'end']) {
    const value = slot[key]
    if (typeof value !== 'string' || !INSTANT.test(value) || Number.isNaN(Date.parse(value))) {
      errors.push(`slot.${key} must be an ISO 8601 instant`)
    }
  }
  if (errors.length === 0 && minutesBetween(slot.start, slot.end) <= 0) errors.push('slot.end must be after slot.start')
  return errors
}

export function checkCreate(body) {
  if (!isRecord(body)) return ['body must be a JSON object']
  const errors = []
  if (typeof body.patient !== 'string' || body.patient.length < 1 || body.patient.length > 80)
    errors.push('patient is required')
  return [...errors, ...checkSlot(body.slot)]
}

export function checkPatch(body) {
  if (!isRecord(body)) return ['body must be a JSON object']
  const errors = []
  if (body.status !== undefined && !STATUSES.includes(body.status)) errors.push('status is not known')
  if (body.note !== undefined && (typeof body.note !== 'string' || body.note.length > 500))
    errors.push('note must be a short text')
  if (body.slot !== undefined) errors.push(...checkSlot(body.slot))
  return errors
}
