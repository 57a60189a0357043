import { LANGUAGES, NAMES, render } from './templates.mjs'
const DAY = /^\d{4}-\d{2}-\d{2}$/
const KINDS = new Map([
  ['in-person', 'clinic'],
  ['video', null],
  ['phone', null],
])
const text = (value) => typeof value === 'string' && value.trim() !== ''

export function compose(name, body) {
  if (!NAMES.has(name)) return { status: 404, error: 'unknown template' }
  const { patient, language = 'en', kind = 'video', day, clinic } = body
  if (!text(patient)) return { status: 422, error: 'patient is required' }
  if (!LANGUAGES.has(language)) return { status: 422, error: 'language must be en or cy' }
  const values = new Map([['name', patient.trim()]])
  if (name === 'reminder') {
    if (!KINDS.has(kind)) return { status: 422, error: 'kind must be in-person, video or phone' }
    if (!text(day) || !DAY.test(day)) return { status: 422, error: 'day must be YYYY-MM-DD' }
    values.set('kind', kind).set('day', day)
    if (KINDS.get(kind) === 'clinic') {
      if (!text(clinic)) return { status: 422, error: 'clinic is required' }
      values.set('clinic', clinic.trim())
    }
  }
  const message = render(name, language, values)
  return { status: 201, message, segments: Math.ceil(message.length / 160) }
}
