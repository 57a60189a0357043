import { z } from 'zod'
import { TENANTS } from './data.mjs'
import { json, problem } from './http.mjs'
import { listInvoices } from './invoices.mjs'

const ListQuery = z.object({
  status: z.enum(['draft', 'open', 'paid', 'void']).optional(),
  after: z
    .string()
    .regex(/^inv_\d{4}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})

/** @type {import('aws-lambda').APIGatewayProxyHandlerV2} */
export const handler = async (event) => {
  const { method } = event.requestContext.http
  const match = /^\/tenants\/([^/]+)\/invoices\/?$/.exec(event.rawPath)
  if (!match) return problem(404, 'Not Found', `No route for ${event.rawPath}`)
  if (method !== 'GET') return problem(405, 'Method Not Allowed', method)

  const tenant = TENANTS.get(match[1])
  if (!tenant) return problem(404, 'Not Found', 'Unknown tenant')

  const query = ListQuery.safeParse(event.queryStringParameters ?? {})
  if (!query.success) {
    return problem(400, 'Bad Request', query.error.issues.map((issue) => issue.message).join('; '))
  }

  const result = listInvoices(tenant.id, query.data)
  if (result.error) return problem(422, 'Unknown cursor', result.error)
  return json(200, { tenant: tenant.name, currency: tenant.currency, ...result })
}
