import { TENANTS } from './tenants.mjs'

const response = (statusCode, payload) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(payload),
})

const notFound = (what) => response(404, { message: `${what} not found` })

const money = (cents, currency) => `${(cents / 100).toFixed(2)} ${currency}`

function listTenants() {
  return response(200, { tenants: [...TENANTS].map(([id, { name, plan }]) => ({ id, name, plan })) })
}

function getTenant({ tenant }) {
  return response(200, { name: tenant.name, plan: tenant.plan, seats: tenant.seats })
}

function getBilling({ tenant }) {
  if (tenant.plan === 'enterprise') {
    return response(200, { plan: tenant.plan, contract: tenant.contract.number, renews: tenant.contract.renews })
  }
  if (!tenant.billing) return response(200, { plan: tenant.plan, billing: null })
  const { currency, invoices } = tenant.billing
  const open = invoices.filter((invoice) => !invoice.paid)
  return response(200, {
    plan: tenant.plan,
    open: open.length,
    due: money(
      open.reduce((sum, invoice) => sum + invoice.cents, 0),
      currency,
    ),
  })
}

function getMember({ tenant, params }) {
  const member = tenant.members.find((candidate) => candidate.id === params.memberId)
  return member ? response(200, member) : notFound('Member')
}

function updateMember({ tenant, params, event }) {
  const member = tenant.members.find((candidate) => candidate.id === params.memberId)
  if (!member) return notFound('Member')
  let input
  try {
    input = JSON.parse(event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : event.body)
  } catch {
    return response(400, { message: 'Body must be JSON' })
  }
  if (!['admin', 'editor', 'viewer'].includes(input?.role)) return response(422, { message: 'Unknown role' })
  return response(200, { ...member, role: input.role })
}

const ROUTES = {
  'GET /tenants': listTenants,
  'GET /tenants/{tenantId}': getTenant,
  'GET /tenants/{tenantId}/billing': getBilling,
  'GET /tenants/{tenantId}/members/{memberId}': getMember,
  'PUT /tenants/{tenantId}/members/{memberId}': updateMember,
}

export const handler = async (event) => {
  const route = `${event.httpMethod} ${event.resource}`
  if (!Object.hasOwn(ROUTES, route)) return notFound('Route')
  const params = event.pathParameters ?? {}
  const tenant = TENANTS.get(params.tenantId)
  if (event.resource !== '/tenants' && !tenant) return notFound('Tenant')
  return ROUTES[route]({ tenant, params, event })
}
