// Stands in for the storefront service; it answers the way Node's http client reports a response.

const PRODUCTS = [
  { id: 'p1', name: 'Linen shirt', price: { eu: 49, us: 55 } },
  { id: 'p2', name: 'Wool socks', price: { eu: 12, us: 14 } },
]

const REGIONS = ['eu', 'us']

const json = (status, payload, headers = {}) => ({
  status,
  headers: { 'content-type': 'application/json', connection: 'keep-alive', ...headers },
  body: JSON.stringify(payload),
})

function products({ query }) {
  const region = REGIONS.includes(query.region) ? query.region : 'eu'
  return json(200, { products: PRODUCTS.map(({ price, ...product }) => ({ ...product, price: price[region] })) })
}

function preferences({ query }) {
  if (!query.region) return json(200, { regions: REGIONS })
  if (!REGIONS.includes(query.region)) return json(400, { message: 'unknown region' })
  const currency = query.region === 'eu' ? 'EUR' : 'USD'
  return json(
    200,
    { region: query.region, currency },
    {
      'set-cookie': [`region=${query.region}; Path=/; Secure`, `currency=${currency}; Path=/; Secure`],
    },
  )
}

function login({ method, headers }) {
  if (method !== 'POST') return json(405, { message: 'use POST' }, { allow: 'POST' })
  if (!headers.authorization) return json(401, { message: 'credentials required' }, { 'www-authenticate': 'Basic' })
  return json(200, { signedIn: true }, { 'cache-control': 'no-store' })
}

const ROUTES = new Map([
  ['/products', products],
  ['/preferences', preferences],
  ['/login', login],
])

export async function fetchUpstream(request) {
  const route = ROUTES.get(request.path)
  return route ? route(request) : json(404, { message: `no route for ${request.path}` })
}
