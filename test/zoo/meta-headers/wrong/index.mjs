import { metaOf } from './meta.mjs'

const answer = (statusCode, body) => ({ statusCode, headers: { 'content-type': 'application/json' }, body })

export const handler = async (event) => {
  if (event.httpMethod !== 'PUT') return answer(200, '{}')
  const meta = metaOf(event.headers ?? event.multiValueHeaders)
  const stored = { owner: meta.owner ?? 'nobody', until: null }
  if (meta.retention) {
    const until = new Date(0)
    until.setUTCDate(Number(meta.retention))
    stored.until = until.toISOString()
  }
  return answer(201, JSON.stringify(stored))
}
