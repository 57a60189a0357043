const PARTS = ['violin', 'viola', 'cello', 'oboe', 'horn', 'timpani', 'harp']
const scores = Array.from({ length: 640 }, (_, n) => ({
  id: n + 1,
  title: `Study no. ${n + 1}`,
  key: ['C', 'G', 'D', 'A', 'E', 'F'][n % 6],
  bars: 40 + (n % 90),
}))

const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

function whole(text, fallback) {
  if (text === undefined) return fallback
  return /^\d{1,6}$/.test(text) ? Number(text) : NaN
}

const summary = ({ id, title, key }) => ({ id, title, key })

function full(score) {
  const parts = PARTS.map((name) => ({ name, notation: 'c4 d4 e4 f4 | '.repeat(Math.max(score.bars, 100) + 40) }))
  return { ...score, parts }
}

const MAX_PAGE = 500

export const handler = async (event) => {
  const { method } = event.requestContext.http
  if (event.rawPath !== '/scores') return json(404, { error: 'not found' })
  if (method !== 'GET' && method !== 'HEAD') return json(405, { error: 'method not allowed' })
  const query = event.queryStringParameters ?? {}

  const fields = query.fields ?? 'summary'
  if (fields !== 'summary' && fields !== 'full') return json(400, { error: 'fields is summary or full' })
  const limit = whole(query.limit, 20)
  const offset = whole(query.offset, 0)
  if (!(limit >= 1 && limit <= MAX_PAGE)) return json(400, { error: `limit is 1 to ${MAX_PAGE}` })
  if (!(offset >= 0)) return json(400, { error: 'offset is a whole number' })

  const page = scores.slice(offset, offset + limit)
  return json(200, {
    total: scores.length,
    next: offset + limit < scores.length ? offset + limit : null,
    items: page.map(fields === 'full' ? full : summary),
  })
}
