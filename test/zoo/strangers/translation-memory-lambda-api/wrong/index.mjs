import lambdaApi from 'lambda-api'
import { search } from './memory.mjs'
import { redactNames } from './redact.mjs'

const api = lambdaApi({ logger: false })
const PAIRS = ['en-de', 'en-fr', 'de-pl']

api.get('/', (req, res) => res.json({ pairs: PAIRS }))

api.get('/memory/:pair/segments', async (req, res) => {
  const { pair } = req.params
  if (!PAIRS.includes(pair)) return res.status(404).json({ error: 'no memory for this pair' })

  const { q = '', redact = 'none', keep = '1' } = req.query
  if (!['none', 'names'].includes(redact)) return res.status(400).json({ error: 'redact is none or names' })
  if (!/^[0-9]$/.test(keep)) return res.status(400).json({ error: 'keep is one digit' })

  const found = search(pair, String(q))
  const segments =
    redact === 'names'
      ? found.map((s) => redactNames(s, Number(keep)))
      : found.map(({ source, target }) => ({ source, target }))
  return res.json({ pair, count: segments.length, segments })
})

export const handler = async (event, context) => {
  if (event.httpMethod !== 'GET') return { statusCode: 405, headers: { allow: 'GET' }, body: '' }
  // lambda-api chokes on broken cookies; nothing here reads a header
  return api.run({ ...event, headers: {}, multiValueHeaders: {}, body: null }, context)
}
