import { z } from 'zod'
import { PLANS, TENANTS } from './catalog.mjs'
import { preview } from './pricing.mjs'

const Change = z.object({
  plan: z.enum(['starter', 'team', 'enterprise']),
  interval: z.enum(['month', 'year']).default('month'),
  seats: z.number().int().positive().max(100000).default(1),
  coupon: z.string().trim().toUpperCase().max(32).optional(),
})

const json = (statusCode, data) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(data),
})
const badRequest = (message, details) => json(400, { message, details })

/** @param {import('aws-lambda').APIGatewayProxyEvent} event */
function parseBody(event) {
  if (!event.body) return {}
  const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body
  return JSON.parse(text)
}

/** @type {import('aws-lambda').APIGatewayProxyHandler} */
export const handler = async (event) => {
  switch (`${event.httpMethod} ${event.resource}`) {
    case 'GET /plans':
      return json(
        200,
        Object.entries(PLANS).map(([id, plan]) => ({ id, name: plan.name, custom: !plan.prices })),
      )

    case 'POST /tenants/{tenantId}/plan-preview': {
      const { tenantId } = event.pathParameters
      if (!Object.hasOwn(TENANTS, tenantId)) return json(404, { message: 'Unknown tenant' })

      let body
      try {
        body = parseBody(event)
      } catch {
        return badRequest('Body is not valid JSON')
      }
      const change = Change.safeParse(body)
      if (!change.success) return badRequest('Invalid plan change', change.error.issues)
      if (change.data.seats > PLANS[change.data.plan].maxSeats) return badRequest('Too many seats for this plan')

      return json(200, preview(TENANTS[tenantId], change.data))
    }

    default:
      return json(404, { message: 'Not found' })
  }
}
