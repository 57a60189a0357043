import { book, cancel, CLINICS, get, listDay } from './appointments.mjs'
import { AppError } from './errors.mjs'
import { reply } from './middleware.mjs'

const DAY = /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

function readClinic(value) {
  if (!CLINICS.includes(value)) throw new AppError(422, `clinic must be one of ${CLINICS.join(', ')}`)
  return value
}

function readDay(value) {
  if (typeof value !== 'string' || !DAY.test(value)) throw new AppError(422, 'day must look like 2025-03-04')
  return value
}

function readBooking(payload) {
  if (payload === null || typeof payload !== 'object') throw new AppError(400, 'Send the booking as JSON')
  const { clinic, day, time, patient } = payload
  if (typeof time !== 'string') throw new AppError(422, 'time is required')
  if (typeof patient !== 'string' || patient.trim().length < 2 || patient.length > 100) {
    throw new AppError(422, 'patient is required')
  }
  return { clinic: readClinic(clinic), day: readDay(day), time, patient: patient.trim() }
}

export async function route(event) {
  const [root, id, ...rest] = event.path.split('/').filter(Boolean)
  if (root !== 'appointments' || rest.length > 0) throw new AppError(404, 'Not found')
  const query = event.queryStringParameters ?? {}

  switch (`${event.httpMethod} ${id === undefined ? 'collection' : 'item'}`) {
    case 'GET collection': {
      const clinic = readClinic(query.clinic ?? event.client.clinic)
      return reply(200, { appointments: listDay(clinic, readDay(query.day)) })
    }
    case 'POST collection':
      return reply(201, book(readBooking(event.payload ?? null)))
    case 'GET item': {
      const { patient, ...visible } = get(id)
      return reply(200, event.client.role === 'staff' ? { ...visible, patient } : visible)
    }
    case 'DELETE item':
      return reply(200, cancel(id))
    default:
      throw new AppError(405, 'Method not allowed')
  }
}
