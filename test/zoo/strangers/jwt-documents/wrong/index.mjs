import { verifyToken } from './token.mjs'

const DOCUMENTS = [
  { id: 'doc-1', owner: 'u-7', title: 'Lease 2023', pages: 12 },
  { id: 'doc-2', owner: 'u-7', title: 'Deposit receipt', pages: 1 },
  { id: 'doc-3', owner: 'u-9', title: 'Insurance', pages: 30 },
]

const json = (statusCode, value, extra = {}) => ({
  statusCode,
  headers: { 'content-type': 'application/json', ...extra },
  body: JSON.stringify(value),
})

const unauthorized = (reason) =>
  json(401, { error: 'unauthorized', reason }, { 'www-authenticate': 'Bearer realm="documents"' })

export const handler = async (event) => {
  if (event.path === '/status') return json(200, { up: true })

  const [scheme, token] = (event.headers?.authorization ?? event.headers?.Authorization ?? '').split(' ')
  if (scheme.toLowerCase() !== 'bearer' || !token) return unauthorized('no bearer token')

  const result = verifyToken(token, event.requestContext?.requestTimeEpoch)
  if (result.error) return unauthorized(result.error)

  const mine = DOCUMENTS.filter((document) => document.owner === result.claims.sub)
  if (event.httpMethod !== 'GET') return json(405, { error: 'read only' })
  if (event.path === '/documents') return json(200, { items: mine })

  const found = /^\/documents\/([\w-]+)$/.exec(event.path)
  const document = found && mine.find(({ id }) => id === found[1])
  return document ? json(200, document) : json(404, { error: 'no such document' })
}
