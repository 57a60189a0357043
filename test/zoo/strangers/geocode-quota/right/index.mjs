// Geocoding behind API keys. Usage counters come from the nightly roll-up.
const KEYS = new Map([
  ['trial-7f31', { plan: 'trial', limit: 100, used: 92 }],
  ['team-c02e', { plan: 'team', limit: 5000, used: 1210 }],
  ['old-0001', { plan: 'trial', limit: 0, used: 0, revoked: true }],
])
const COST = { basic: 1, full: 10 }
const PLACES = new Map([
  ['oslo', { lat: 59.91, lon: 10.75, population: 709_000 }],
  ['porto', { lat: 41.15, lon: -8.61, population: 231_000 }],
  ['quito', { lat: -0.18, lon: -78.47, population: 1_763_000 }],
])
const MAX_PLACES = 10

function response(statusCode, payload, headers = {}) {
  return {
    statusCode,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(payload),
  }
}

const problem = (statusCode, title) =>
  response(statusCode, { title, status: statusCode }, { 'Content-Type': 'application/problem+json' })

function apiKeyOf(event) {
  for (const [name, value] of Object.entries(event.headers ?? {})) {
    if (name.toLowerCase() === 'x-api-key') return value
  }
  return event.queryStringParameters?.key
}

function quotaHeaders({ limit, used }, cost) {
  return { 'X-RateLimit-Limit': String(limit), 'X-RateLimit-Remaining': String(limit - used - cost) }
}

function usage(account) {
  return response(200, { plan: account.plan, limit: account.limit, used: account.used }, quotaHeaders(account, 0))
}

function geocode(account, query) {
  const names = (query.q ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean)
  if (names.length === 0) return problem(400, 'Parameter q is required')
  if (names.length > MAX_PLACES) return problem(400, `At most ${MAX_PLACES} places at a time`)
  const detail = query.detail ?? 'basic'
  if (!Object.hasOwn(COST, detail)) return problem(400, 'detail must be basic or full')

  const cost = names.length * COST[detail]
  if (account.used + cost > account.limit) return problem(429, 'Quota exhausted')

  const results = names.map((name) => {
    const place = PLACES.get(name)
    if (!place) return { found: false }
    return detail === 'full' ? { found: true, name, ...place } : { found: true, name, lat: place.lat, lon: place.lon }
  })
  return response(200, { results }, quotaHeaders(account, cost))
}

export const handler = async (event) => {
  if (event.httpMethod !== 'GET') return problem(405, 'Only GET is supported')
  const account = KEYS.get(apiKeyOf(event))
  if (!account) return problem(401, 'Unknown API key')
  if (account.revoked) return problem(403, 'This API key was revoked')

  switch (event.resource) {
    case '/v1/usage':
      return usage(account)
    case '/v1/geocode':
      return geocode(account, event.queryStringParameters ?? {})
    default:
      return problem(404, 'No such resource')
  }
}
