'use strict'
const { tenantFor } = require('./tenants.cjs')

const baseHeaders = { 'content-type': 'application/json', vary: 'Origin' }
const reply = (statusCode, data, headers) => ({
  statusCode,
  headers: Object.assign({}, baseHeaders, headers),
  body: data === undefined ? '' : JSON.stringify(data),
})

function header(event, name) {
  const found = Object.keys(event.headers || {}).find((k) => k.toLowerCase() === name)
  return found ? event.headers[found] : undefined
}

function corsHeaders(tenant, origin) {
  if (!origin || !tenant.cors || !tenant.cors.origins.includes(origin)) return {}
  return { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true' }
}

function preflight(tenant, event) {
  const origin = header(event, 'origin')
  const wanted = header(event, 'access-control-request-method')
  if (!origin || !wanted) return reply(204, undefined, { allow: 'GET, POST, OPTIONS' })
  const { methods, maxAge = 600 } = tenant.cors
  if (!methods.includes(wanted)) return reply(403, { error: 'method not allowed for this origin' })
  return reply(
    204,
    undefined,
    Object.assign(corsHeaders(tenant, origin), {
      'access-control-allow-methods': methods.join(', '),
      'access-control-max-age': String(maxAge),
    }),
  )
}

exports.handler = async function (event) {
  if (event.path === '/') return reply(200, { service: 'widgets' })
  const tenant = tenantFor(header(event, 'x-tenant'), header(event, 'host'))
  if (!tenant) return reply(404, { error: 'unknown tenant' })
  if (event.httpMethod === 'OPTIONS') return preflight(tenant, event)
  const cors = corsHeaders(tenant, header(event, 'origin'))
  if (event.path === '/widgets' && event.httpMethod === 'GET')
    return reply(200, { tenant: tenant.id, widgets: tenant.widgets }, cors)
  if (event.path === '/theme' && event.httpMethod === 'GET') return reply(200, tenant.theme || { colour: 'grey' }, cors)
  return reply(404, { error: 'not found' }, cors)
}
