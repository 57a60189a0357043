import { parseClaim, BadClaim } from './claim.mjs'
import { totals } from './totals.mjs'

const ok = (body) => ({ statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
const fail = (statusCode, error) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ error }),
})

export const handler = async (event) => {
  const route = `${event.httpMethod} ${event.path}`
  switch (route) {
    case 'GET /':
      return ok({ service: 'gift aid claims' })
    case 'POST /claims/preview': {
      let claim
      try {
        claim = parseClaim(event)
      } catch (err) {
        if (err instanceof BadClaim) return fail(400, err.message)
        throw err
      }
      return ok(totals(claim, event.queryStringParameters?.by))
    }
    default:
      return fail(404, 'not found')
  }
}
