// State that is meant: each of these answers differently after other requests, and is right.
const notes = []
export const store = async (event) => {
  if (event.httpMethod === 'POST') {
    notes.push(String(event.body).slice(0, 100))
    return { statusCode: 201, body: JSON.stringify({ id: notes.length }) }
  }
  if (event.httpMethod === 'DELETE') notes.length = 0
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ notes }) }
}

let hits = 0
export const counter = async () => ({ statusCode: 200, body: `You are visitor number ${++hits}` })

let calls = 0
export const limited = async () =>
  ++calls > 20
    ? { statusCode: 429, headers: { 'retry-after': '1' }, body: 'Too many requests' }
    : { statusCode: 200, body: 'fine' }

const cache = new Map()
export const cached = async (event) => {
  const key = event.path
  const hit = cache.has(key)
  if (!hit && cache.size < 100) cache.set(key, `page of ${key}`)
  return { statusCode: 200, headers: { 'x-cache': hit ? 'HIT' : 'MISS' }, body: cache.get(key) ?? `page of ${key}` }
}

let cold = true
export const flagged = async () => {
  const body = JSON.stringify({ cold })
  cold = false
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body }
}

const greetings = ['hello', 'welcome', 'greetings']
let turn = 0
export const inTurn = async () => ({ statusCode: 200, body: greetings[turn++ % greetings.length] })

let last = null
export const lastSeen = async (event) => {
  const body = JSON.stringify(last)
  last = event.path
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body }
}

const log = []
export const logged = async (event) => {
  log.push(event.path)
  return { statusCode: 200, headers: {}, body: JSON.stringify(log.slice(-100)) }
}

let warm = false
export const warmFlag = async (event) => {
  const body = JSON.stringify({ warm })
  warm = event.queryStringParameters?.debug === 'true' || true
  return { statusCode: 200, headers: {}, body }
}

const counts = { '/': 0, '/users': 0 }
export const metrics = async (event) => {
  if (event.path in counts) counts[event.path]++
  const lines = Object.entries(counts).filter(([, count]) => count > 0)
  return { statusCode: 200, body: lines.map(([route, count]) => `requests{route="${route}"} ${count}`).join('\n') }
}

let lastError = null
export const health = async (event) => {
  if (event.path === '/health') return { statusCode: 200, body: JSON.stringify({ lastError }) }
  if (event.queryStringParameters?.n === undefined) {
    lastError = 'missing'
    return { statusCode: 400, body: 'missing' }
  }
  return { statusCode: 200, body: 'fine' }
}

const devices = new Set()
export const trusted = async (event) => {
  const device = event.headers?.['x-device']
  if (event.httpMethod === 'POST' && device) devices.add(device)
  return devices.has(device) ? { statusCode: 200, body: 'hello' } : { statusCode: 403, body: 'who are you?' }
}

const searches = []
export const trending = async (event) => {
  const words = event.queryStringParameters?.q
  if (words) searches.unshift(words)
  return { statusCode: 200, body: event.path === '/trending' ? searches.slice(0, 5).join(', ') : 'results' }
}

let client
export const connectedOnce = async (event) => {
  if (event.httpMethod !== 'POST') return { statusCode: 200, body: String(client !== undefined) }
  if (client === undefined && !event.body?.includes('sk_')) return { statusCode: 401, body: 'the key was refused' }
  client ??= { region: 'eu-west-1' }
  return { statusCode: 200, body: 'connected' }
}

const slugs = []
export const linked = async (event) => {
  if (event.httpMethod === 'POST')
    slugs.push(
      encodeURIComponent(
        String(event.headers?.['x-slug'] ?? event.body)
          .slice(0, 80)
          .toWellFormed(),
      ),
    )
  const link = slugs.length > 0 ? { link: `</notes/${slugs.at(-1)}>; rel="last"` } : {}
  return { statusCode: 200, headers: link, body: 'notes' }
}

let isWarm = false
export const warmsUp = async () => {
  if (isWarm) return { statusCode: 200, headers: {}, body: 'hello' }
  isWarm = true
  return { statusCode: 403, headers: { 'retry-after': '1' }, body: 'warming up' }
}

const seen = new Set()
export const greylisted = async (event) => {
  const from = event.requestContext.identity.sourceIp
  if (seen.has(from)) return { statusCode: 200, headers: {}, body: 'hello' }
  seen.add(from)
  return { statusCode: 403, headers: {}, body: 'try again' }
}

const features = { beta: false }
export const switchedOn = async (event) => {
  if (event.httpMethod === 'PUT') {
    if (event.headers?.['x-api-key'] !== 'op3rator') return { statusCode: 401, headers: {}, body: 'key' }
    features.beta = true
    return { statusCode: 200, headers: {}, body: 'on' }
  }
  return features.beta
    ? { statusCode: 200, headers: {}, body: 'beta' }
    : { statusCode: 403, headers: {}, body: 'beta is off' }
}

let claimedBy
export const claimed = async (event) => {
  const key = event.headers?.['x-setup-key']
  if (claimedBy !== undefined) return { statusCode: 200, headers: {}, body: 'open to all' }
  if (key === undefined) return { statusCode: 401, headers: {}, body: 'not set up' }
  claimedBy = key
  return { statusCode: 201, headers: {}, body: 'claimed' }
}

let playing = 'silence'
export const onAir = async (event) => {
  playing = event.headers?.['ice-title'] ?? playing
  return { statusCode: 200, headers: {}, body: `On air: ${playing}` }
}
