import { AppError } from './errors.mjs'

const appointments = new Map([
  ['a-301', { clinic: 'harbour', day: '2025-03-04', time: '09:00', patient: 'Lena Voss', state: 'booked' }],
  ['a-302', { clinic: 'harbour', day: '2025-03-04', time: '09:20', patient: 'Ilya Petrov', state: 'attended' }],
  ['a-303', { clinic: 'station', day: '2025-03-05', time: '14:40', patient: 'Amal Haddad', state: 'booked' }],
  ['a-304', { clinic: 'station', day: '2025-03-05', time: '15:00', patient: 'Joe Byrne', state: 'cancelled' }],
])

export const CLINICS = ['harbour', 'station']
const SLOT = /^(?:09|1[0-6]):(?:00|20|40)$/
let next = 305

export function listDay(clinic, day) {
  return [...appointments]
    .filter(([, entry]) => entry.clinic === clinic && entry.day === day)
    .map(([id, { time, state }]) => ({ id, time, state }))
    .slice(0, 100)
}

export function get(id) {
  const appointment = appointments.get(id)
  if (!appointment) throw new AppError(404, 'There is no such appointment')
  return appointment
}

export function book({ clinic, day, time, patient }) {
  if (!SLOT.test(time)) throw new AppError(422, 'Appointments start every 20 minutes between 9 and 17 o’clock')
  const taken = listDay(clinic, day).some((entry) => entry.time === time && entry.state !== 'cancelled')
  if (taken) throw new AppError(409, 'This slot is already taken', { clinic, day, time })
  if (appointments.size > 500) throw new AppError(409, 'The calendar is full')
  const id = `a-${next++}`
  appointments.set(id, { clinic, day, time, patient, state: 'booked' })
  return { id, clinic, day, time }
}

export function cancel(id) {
  const appointment = get(id)
  if (appointment.state === 'attended') {
    throw new AppError('The appointment has already taken place', 409)
  }
  appointment.state = 'cancelled'
  return { id, state: appointment.state }
}
