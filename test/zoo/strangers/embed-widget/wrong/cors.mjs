const CUSTOMERS = ['example.com', 'bakery.example', 'studio-nord.example']
const DEV_HOSTS = new Set(['localhost', '127.0.0.1'])

const belongsTo = (hostname, domain) => hostname === domain || hostname.endsWith(`.${domain}`)

function isAllowed(origin) {
  const { hostname, protocol } = new URL(origin)
  if (DEV_HOSTS.has(hostname)) return true
  return protocol === 'https:' && CUSTOMERS.some((domain) => belongsTo(hostname, domain))
}

export function corsHeaders(origin) {
  const headers = { vary: 'Origin' }
  if (origin && isAllowed(origin)) {
    headers['access-control-allow-origin'] = new URL(origin).origin
    headers['access-control-allow-methods'] = 'GET, HEAD, OPTIONS'
    headers['access-control-max-age'] = '600'
  }
  return headers
}
