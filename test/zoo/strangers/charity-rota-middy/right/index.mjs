import middy from '@middy/core'
import { occurrences } from './calendar.mjs'

const SHOPS = { harbour: { opens: '09:00' }, 'high-street': { opens: '08:30' }, depot: { opens: '07:00' } }
const REPEATS = ['none', 'weekly', 'monthly']

const reply = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

const parseBody = () => ({
  before: (request) => {
    const { event } = request
    if (event.requestContext.http.method !== 'POST') return
    const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? '')
    try {
      event.parsed = JSON.parse(text)
    } catch {
      return reply(400, { error: 'malformed JSON' })
    }
  },
})

function validDate(s) {
  if (typeof s !== 'string' || !/^20\d\d-\d\d-\d\d$/.test(s)) return false
  const [y, m, d] = s.split('-').map(Number)
  return m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate()
}

function problems(b) {
  if (typeof b !== 'object' || b === null || Array.isArray(b)) return ['body must be an object']
  const out = []
  if (!validDate(b.start)) out.push('start must be a date like 2024-06-01')
  if (b.repeat !== undefined && !REPEATS.includes(b.repeat)) out.push(`repeat must be one of ${REPEATS.join(', ')}`)
  if (b.count !== undefined && !(Number.isInteger(b.count) && b.count >= 1 && b.count <= 12))
    out.push('count must be 1 to 12')
  if (typeof b.volunteer !== 'string' || b.volunteer === '') out.push('volunteer is required')
  return out
}

const rota = async (event) => {
  const hit = /^\/shops\/([a-z-]+)\/shifts$/.exec(event.rawPath)
  if (!hit) return reply(404, { error: 'not found' })
  if (!Object.hasOwn(SHOPS, hit[1])) return reply(404, { error: 'unknown shop' })
  if (event.requestContext.http.method !== 'POST') return reply(405, { error: 'method not allowed' })
  const errors = problems(event.parsed)
  if (errors.length) return reply(422, { errors })
  const { start, repeat = 'none', count = 1, volunteer } = event.parsed
  return reply(201, { volunteer, shop: hit[1], opens: SHOPS[hit[1]].opens, shifts: occurrences(start, repeat, count) })
}

export const handler = middy(rota).use(parseBody())
