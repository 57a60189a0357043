import { readForm } from './form.mjs'

const HALLS = { main: { seats: 180, slots: true }, annexe: { seats: 40, slots: false } }
const SLOTS = ['morning', 'afternoon', 'evening']

function page(statusCode, title, lines = []) {
  const escape = (s) => s.replace(/[&<>"]/g, (ch) => `&#${ch.charCodeAt(0)};`)
  return {
    statusCode,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><title>${escape(title)}</title><h1>${escape(title)}</h1>${lines.map((l) => `<p>${escape(l)}</p>`).join('')}`,
  }
}

function contentType(event) {
  const key = Object.keys(event.headers ?? {}).find((k) => k.toLowerCase() === 'content-type')
  return key ? event.headers[key].split(';')[0].trim().toLowerCase() : ''
}

const one = (value) => (Array.isArray(value) ? value.at(-1) : (value ?? ''))

export const handler = async (event) => {
  if (event.path === '/') return page(200, 'Parish hall')
  if (event.path !== '/hire') return page(404, 'Not found')
  if (event.httpMethod === 'GET') return page(200, 'Hire a hall', Object.keys(HALLS))
  if (event.httpMethod !== 'POST') return page(405, 'Method not allowed')
  if (contentType(event) !== 'application/x-www-form-urlencoded') return page(415, 'Send the form')

  const form = readForm(
    event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? ''),
  )
  const name = one(form.hall)
  if (!Object.hasOwn(HALLS, name)) return page(422, 'Which hall?')
  const hall = HALLS[name]
  const guests = Number(one(form.guests) || '10')
  if (!(guests >= 1 && guests <= hall.seats)) return page(422, `The ${name} hall seats ${hall.seats}`)
  if (!hall.slots) return page(200, 'Booked', [`${name}, all day`])

  const slot = (form.slot ?? 'morning').trim().toLowerCase()
  if (!SLOTS.includes(slot)) return page(422, 'Morning, afternoon or evening?')
  return page(200, 'Booked', [`${name}, ${slot}`])
}
