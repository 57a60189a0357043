import { createHmac, timingSafeEqual } from 'node:crypto'
import { SCANS } from './scans.mjs'

const SECRET = process.env.COURIER_HOOK_SECRET ?? 'courier-dev-secret'

const json = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

function rawBody(event) {
  if (!event.body) return Buffer.alloc(0)
  return Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8')
}

function signed(event, body) {
  const header = event.headers?.['x-courier-signature']
  if (!header || !header.startsWith('sha256=')) return false
  const given = Buffer.from(header.slice('sha256='.length), 'hex')
  const expected = createHmac('sha256', SECRET).update(body).digest()
  return timingSafeEqual(given, expected)
}

function parse(body) {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

function receive(event) {
  const body = rawBody(event)
  if (!signed(event, body)) return json(401, { error: 'bad signature' })
  const payload = parse(body)
  if (!payload || typeof payload !== 'object' || Array.isArray(payload))
    return json(400, { error: 'expected a JSON object' })

  const { parcel, scan, depot } = payload
  if (typeof parcel !== 'string' || !/^[A-Z]{2}\d{6}$/.test(parcel))
    return json(422, { error: 'parcel is not a parcel number' })
  if (typeof scan !== 'string' || !Object.hasOwn(SCANS, scan)) return json(202, { ignored: true })
  const rule = SCANS[scan]
  if (rule.depot && typeof depot !== 'string') return json(422, { error: `a scan of type ${scan} names its depot` })
  return json(200, { parcel, status: rule.status, notify: rule.notify, depot: rule.depot ? depot : null })
}

export const handler = async (event) => {
  const { method, path } = event.requestContext.http
  if (path === '/' && method === 'GET') return json(200, { service: 'courier hooks' })
  if (path === '/hooks/scans') {
    if (method === 'POST') return receive(event)
    if (method === 'GET') return json(200, { scans: Object.keys(SCANS) })
    return json(405, { error: 'method not allowed' })
  }
  return json(404, { error: 'not found' })
}
