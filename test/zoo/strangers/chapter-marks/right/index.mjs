import createAPI from 'lambda-api'
import { parseJson, parseText } from './parse.mjs'

const api = createAPI({ version: 'v1' })
const EPISODES = new Map([
  ['e41', { title: 'The Signal Box', seconds: 2710 }],
  ['e42', { title: 'Branch Lines', seconds: 3305 }],
])

api.get('/', async () => ({ ok: true }))

api.get('/episodes/:id', async (req, res) => {
  const episode = EPISODES.get(req.params.id)
  if (!episode) return res.status(404).json({ message: 'unknown episode' })
  return episode
})

api.put('/episodes/:id/chapters', async (req, res) => {
  const episode = EPISODES.get(req.params.id)
  if (!episode) return res.status(404).json({ message: 'unknown episode' })

  const type = String(req.headers['content-type'] ?? '')
    .split(';')[0]
    .trim()
    .toLowerCase()
  const sent = typeof req.rawBody === 'string' ? req.rawBody : ''
  const raw = req.isBase64Encoded ? Buffer.from(sent, 'base64').toString('utf8') : sent
  if (raw.length > 100_000) return res.status(413).json({ message: 'that is no chapter list' })
  let outcome
  if (type === 'text/plain') outcome = parseText(raw)
  else if (type === 'application/json') outcome = parseJson(raw)
  else return res.status(415).json({ message: 'text/plain or application/json' })

  if (outcome.error) return res.status(422).json({ message: outcome.error })
  const late = outcome.chapters.filter((c) => c.seconds > episode.seconds)
  if (late.length) return res.status(422).json({ message: 'chapters after the end', late })
  return { episode: req.params.id, chapters: outcome.chapters }
})

const decodes = (text) => {
  try {
    return decodeURIComponent(text) !== null
  } catch {
    return false
  }
}

// no cookies in this API, and the router wants a path and parameters that decode
const withoutCookie = ({ cookie, Cookie, ...rest }) => rest

export const handler = async (event, context) => {
  if (!decodes(event.path))
    return { statusCode: 400, headers: { 'content-type': 'application/json' }, body: '{"message":"bad path"}' }
  return api.run(
    {
      ...event,
      headers: withoutCookie(event.headers ?? {}),
      multiValueHeaders: withoutCookie(event.multiValueHeaders ?? {}),
    },
    context,
  )
}
