import { nights } from './nights.mjs'

const text = (v) => (typeof v === 'string' ? v.trim() : '')

export function readBooking(form) {
  const problems = []
  const email = text(form.email).toLowerCase()
  if (!/^[^@\s]+@[^@\s]+\.[a-z]{2,}$/.test(email)) problems.push('email is not an address')
  const night = text(form.night)
  if (!nights.has(night)) problems.push('choose a night')
  const kind = text(form.kind) || 'private'
  if (!['private', 'school'].includes(kind)) problems.push('kind is private or school')

  const booking = { email, night, kind, seats: 1 }
  if (kind === 'school' && problems.length === 0) {
    booking.school = (form.school ?? '').trim().slice(0, 60)
    if (!booking.school) problems.push('name your school')
    booking.seats = Number(text(form.seats) || '20')
    if (!Number.isInteger(booking.seats) || booking.seats < 5 || booking.seats > 40)
      problems.push('schools book 5 to 40 seats')
  }
  return { booking, problems }
}
