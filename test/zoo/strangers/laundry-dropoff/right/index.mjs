import middy from '@middy/core'
import { BRANCHES, TARIFF } from './tariff.mjs'
import { HttpError, httpErrors, jsonBody } from './middleware.mjs'

function piece(item, index) {
  if (item === null || typeof item !== 'object') throw new HttpError(422, `pieces[${index}] is not an object`)
  if (typeof item.kind !== 'string' || !Object.hasOwn(TARIFF, item.kind))
    throw new HttpError(422, `pieces[${index}].kind unknown`)
  const row = TARIFF[item.kind]
  const service = item.service ?? Object.keys(row)[0]
  if (!['wash', 'dry'].includes(service) || !row[service]) {
    throw new HttpError(422, `pieces[${index}].service is not offered`)
  }
  return { kind: item.kind, service, row }
}

async function dropOff(event) {
  const { branch, pieces, express = false } = event.json
  if (!BRANCHES.includes(branch)) throw new HttpError(422, 'branch unknown')
  if (!Array.isArray(pieces) || pieces.length < 1 || pieces.length > 50) throw new HttpError(422, '1 to 50 pieces')

  const lines = pieces.map(piece).map(({ kind, service, row }) => {
    const rate = express === true && service !== 'dry' ? (row.express ?? row[service]) : row[service]
    return { kind, service, cents: rate.cents, hours: rate.hours }
  })
  const total = lines.reduce((sum, l) => sum + l.cents, 0)
  const ready = Math.max(...lines.map((l) => l.hours))
  return {
    statusCode: 201,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ branch, lines, total, readyInHours: ready }),
  }
}

const createDropOff = middy().use(httpErrors()).use(jsonBody()).handler(dropOff)

export const handler = async (event, context) => {
  const { method } = event.requestContext.http
  if (event.rawPath === '/drop-offs' && method === 'POST') return createDropOff(event, context)
  if (event.rawPath === '/tariff' && method === 'GET')
    return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(TARIFF) }
  return { statusCode: 404, headers: { 'content-type': 'application/json' }, body: '{"message":"not found"}' }
}
