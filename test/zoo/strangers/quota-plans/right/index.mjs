import { clientOf } from './clients.mjs'
import { PLANS } from './plans.mjs'

function reply(statusCode, data, headers = {}) {
  return {
    statusCode,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(data),
  }
}

/** How much of the plan is used up; what is over the limit is turned away. */
function quota(client) {
  const plan = PLANS[client.plan]
  if (plan.unlimited) return { plan: client.plan, allowed: true, headers: {} }
  const remaining = plan.limits.perDay - client.usedToday
  return {
    plan: client.plan,
    allowed: remaining > 0,
    headers: {
      'ratelimit-limit': String(plan.limits.perDay),
      'ratelimit-remaining': String(Math.max(remaining, 0)),
    },
  }
}

const endpoints = {
  '/v1/ping': () => ({ pong: true }),
  '/v1/rates': () => ({ base: 'EUR', rates: { USD: 1.08, GBP: 0.85, CHF: 0.97 } }),
  '/v1/me': (client) => ({ client: client.name, plan: client.plan }),
}

export const handler = async (event) => {
  if (!event.rawPath.startsWith('/v1/')) return reply(404, { error: 'unknown version' })
  if (!Object.hasOwn(endpoints, event.rawPath)) return reply(404, { error: 'unknown endpoint' })
  if (event.requestContext.http.method !== 'GET') return reply(405, { error: 'GET only' })

  const client = clientOf(event.headers?.['x-api-key'])
  if (!client) return reply(401, { error: 'unknown or missing API key' })

  const state = quota(client)
  if (!state.allowed) return reply(429, { error: 'quota exceeded' }, { ...state.headers, 'retry-after': '3600' })
  return reply(200, endpoints[event.rawPath](client), state.headers)
}
