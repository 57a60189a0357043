import { createHmac, timingSafeEqual } from 'node:crypto'

// one shared secret for each wire service that pushes stories to us
const SOURCES = {
  reuters: { secret: 'r-4be1', header: 'x-wire-signature' },
  afp: { secret: 'a-99c2', header: 'x-wire-signature' },
}

const answer = (statusCode, data) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(data),
})

function header(event, name) {
  const key = Object.keys(event.headers ?? {}).find((k) => k.toLowerCase() === name)
  return key === undefined ? undefined : event.headers[key]
}

function verified(source, raw, signature) {
  const match = /^sha256=([0-9a-fA-F]{64})$/.exec(signature ?? '')
  if (!match) return false
  const given = Buffer.from(match[1], 'hex')
  const expected = createHmac('sha256', source.secret).update(raw).digest()
  return timingSafeEqual(given, expected)
}

function ingest(story) {
  const problems = []
  if (typeof story?.headline !== 'string' || !story.headline.trim()) problems.push('headline')
  if (!['flash', 'urgent', 'routine'].includes(story?.priority)) problems.push('priority')
  return problems
}

export const handler = async (event) => {
  const match = /^\/hooks\/([a-z]+)\/?$/.exec(event.path)
  if (!match) return answer(404, { error: 'Not found' })
  if (event.httpMethod !== 'POST') return answer(405, { error: 'Only POST' })

  const name = match[1]
  if (!Object.hasOwn(SOURCES, name)) return answer(404, { error: 'Unknown wire service' })

  const raw = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
  if (raw.length > 256 * 1024) return answer(413, { error: 'Story too large' })
  if (!verified(SOURCES[name], raw, header(event, SOURCES[name].header))) return answer(401, { error: 'Bad signature' })

  let story
  try {
    story = JSON.parse(raw.toString('utf8'))
  } catch {
    return answer(400, { error: 'Body must be JSON' })
  }
  const problems = ingest(story)
  if (problems.length) return answer(422, { error: 'Invalid story', problems })
  return answer(202, { accepted: true, headline: story.headline.trim(), priority: story.priority })
}
