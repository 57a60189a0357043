const AREAS = new Map([
  ['N', 'North depot'],
  ['S', 'South depot'],
  ['E', 'East depot'],
  ['W', 'West depot'],
])
const REPORTS = new Map([
  ['1042', 'scheduled'],
  ['1043', 'repaired'],
  ['1050', 'received'],
])

const escape = (s) =>
  s.replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')

const xml = (message) => ({
  statusCode: 200,
  headers: { 'content-type': 'text/xml; charset=utf-8' },
  body: `<?xml version="1.0" encoding="UTF-8"?><Response><Message>${escape(message)}</Message></Response>`,
})
const json = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

function readForm(event) {
  if (!event.body) return new URLSearchParams()
  return new URLSearchParams(event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body)
}

function photos(form) {
  const n = Math.min(Number.parseInt(form.get('NumMedia') ?? '0', 10) || 0, 10)
  const list = []
  for (let i = 0; i < n; i++) {
    const url = form.get(`MediaUrl${i}`)
    const type = form.get(`MediaContentType${i}`)
    if (type.startsWith('image/')) list.push({ url: url ?? '', type })
  }
  return list
}

function report(words, form) {
  const area = AREAS.get((words[0] ?? '').toUpperCase())
  if (!area) return 'Which area? Text REPORT N, S, E or W followed by the street.'
  const street = words.slice(1).join(' ').slice(0, 80)
  if (!street) return 'Please add the street name.'
  const pictures = photos(form)
  return `Thank you. ${area} will look at ${street}${pictures.length ? ` (${pictures.length} photo(s) attached)` : ''}.`
}

function status(words) {
  const found = REPORTS.get(words[0] ?? '')
  return found ? `Report ${words[0]} is ${found}.` : 'We do not know that report number.'
}

export const handler = async (event) => {
  const { method } = event.requestContext.http
  if (event.rawPath === '/' && method === 'GET') return json(200, { line: 'potholes', areas: [...AREAS.keys()] })
  if (event.rawPath !== '/sms') return json(404, { error: 'not found' })
  if (method !== 'POST') return json(405, { error: 'use POST' })
  const form = readForm(event)
  const [keyword, ...words] = (form.get('Body') ?? '').trim().split(/\s+/)
  switch (keyword.toUpperCase()) {
    case 'REPORT':
      return xml(report(words, form))
    case 'STATUS':
      return xml(status(words))
    case 'STOP':
      return xml('You will get no more messages from us.')
    default:
      return xml('Text REPORT or STATUS.')
  }
}
