import { readSession, writeSession } from './session.mjs'
import { catalogue } from './catalogue.mjs'

const json = (statusCode, data, cookies) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  ...(cookies && { cookies }),
  body: JSON.stringify(data),
})

function total(lines) {
  let pence = 0
  for (const [sku, count] of lines) pence += catalogue.get(sku).pence * count
  return pence
}

export const handler = async (event) => {
  const { method } = event.requestContext.http
  const path = event.rawPath
  if (path === '/catalogue')
    return json(
      200,
      [...catalogue].map(([sku, p]) => ({ sku, ...p })),
    )
  if (path !== '/basket') return json(404, { error: 'not found' })

  const session = readSession(event.cookies ?? [])
  if (method === 'GET') {
    const lines = [...session.lines]
    return json(200, { lines, pence: total(lines) })
  }
  if (method === 'POST') {
    const query = event.queryStringParameters ?? {}
    if (!catalogue.has(query.add)) return json(422, { error: 'we do not sell that' })
    session.lines.set(query.add, Math.min(99, (session.lines.get(query.add) ?? 0) + 1))
    return json(200, { lines: [...session.lines], pence: total(session.lines) }, [writeSession(session)])
  }
  if (method === 'DELETE') return json(200, { lines: [], pence: 0 }, ['basket=; Max-Age=0; Path=/'])
  return json(405, { error: 'GET, POST or DELETE' })
}
