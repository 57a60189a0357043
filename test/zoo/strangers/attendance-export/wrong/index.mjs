import { CLASSES, attendance } from './register.mjs'
import { toCsv, toXml } from './formats.mjs'

const DAY = 86_400_000
const MAX_DAYS = 120

const TEXT = { 200: 'OK', 400: 'Bad Request', 404: 'Not Found', 405: 'Method Not Allowed', 413: 'Payload Too Large' }
const answer = (statusCode, type, body) => ({
  statusCode,
  statusDescription: `${statusCode} ${TEXT[statusCode]}`,
  isBase64Encoded: false,
  headers: { 'Content-Type': type },
  body,
})
const json = (statusCode, data) => answer(statusCode, 'application/json', JSON.stringify(data))

function day(text) {
  if (!/^20[23]\d-\d\d-\d\d$/.test(text ?? '')) return NaN
  const time = Date.parse(text + 'T00:00:00Z')
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(text) ? NaN : time
}

function exportAttendance(query) {
  const from = day(query.from)
  const to = day(query.to)
  if (!(from <= to)) return json(400, { error: 'from and to: two dates in order' })
  const days = (to - from) / DAY + 1
  if (days > MAX_DAYS) return json(413, { error: `at most ${MAX_DAYS} days at a time` })

  if (query.class !== undefined && !CLASSES.includes(query.class)) return json(400, { error: 'unknown class' })
  const classes = query.class === undefined ? CLASSES : [query.class]
  const rows = attendance(classes, from, days)

  switch (query.format ?? 'csv') {
    case 'csv':
      return answer(200, 'text/csv; charset=utf-8', toCsv(rows))
    case 'xml':
      return answer(200, 'application/xml', toXml(rows))
    default:
      return json(400, { error: 'format must be csv or xml' })
  }
}

export const handler = async (event) => {
  if (event.path === '/classes') return json(200, { classes: CLASSES })
  if (event.path !== '/attendance') return json(404, { error: 'not found' })
  if (event.httpMethod !== 'GET') return json(405, { error: 'only GET' })
  return exportAttendance(event.queryStringParameters ?? {})
}
