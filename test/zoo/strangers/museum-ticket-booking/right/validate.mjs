import { TICKET_TYPES } from './exhibitions.mjs'

const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@]{2,}$/
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

export class BadRequest extends Error {
  constructor(message, field) {
    super(message)
    this.field = field
  }
}

function validateTickets(tickets, maxGroup) {
  if (tickets === null || typeof tickets !== 'object' || Array.isArray(tickets)) {
    throw new BadRequest('tickets must map a ticket type to a count', 'tickets')
  }
  let people = 0
  for (const [type, count] of Object.entries(tickets)) {
    if (!Object.hasOwn(TICKET_TYPES, type)) throw new BadRequest('Unknown ticket type', 'tickets')
    if (!Number.isInteger(count) || count < 0) throw new BadRequest('Counts must be whole numbers', 'tickets')
    people += count
  }
  if (people === 0) throw new BadRequest('Choose at least one ticket', 'tickets')
  if (people > maxGroup) throw new BadRequest(`Groups are limited to ${maxGroup}`, 'tickets')
  return tickets
}

export function validateBooking(body, exhibition) {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) {
    throw new BadRequest('The body must be an object')
  }
  const { name, email, visitDate, tickets } = body
  if (typeof name !== 'string' || name.trim().length < 2 || name.length > 120) {
    throw new BadRequest('Please give the name for the booking', 'name')
  }
  if (typeof email !== 'string' || email.length > 254 || !EMAIL.test(email)) {
    throw new BadRequest('Please give a valid e-mail address', 'email')
  }
  if (typeof visitDate !== 'string' || !ISO_DATE.test(visitDate) || Number.isNaN(Date.parse(visitDate))) {
    throw new BadRequest('visitDate must be YYYY-MM-DD', 'visitDate')
  }
  return {
    name: name.trim(),
    email: email.toLowerCase(),
    visitDate,
    tickets: validateTickets(tickets, exhibition.maxGroup),
  }
}
