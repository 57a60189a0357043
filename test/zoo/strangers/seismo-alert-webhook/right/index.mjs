import { createHmac, timingSafeEqual } from 'node:crypto'

const SECRET = 'tremor-demo-secret'
const SCHEMES = {
  v1: { digest: 'sha1', shape: /^[0-9a-f]{40}$/ },
  v2: { digest: 'sha256', shape: /^[0-9a-f]{64}$/ },
}

const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

function rawBody(event) {
  return Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
}

function verified(event) {
  const stamp = event.headers?.['x-seismo-timestamp'] ?? ''
  if (!/^\d{10}$/.test(stamp)) return false
  const [version, signature = ''] = (event.headers?.['x-seismo-signature'] ?? '').split('=')
  if (!Object.hasOwn(SCHEMES, version)) return false
  const { digest, shape } = SCHEMES[version]
  if (!shape.test(signature)) return false

  const wanted = createHmac(digest, SECRET).update(`${stamp}.`).update(rawBody(event)).digest()
  return timingSafeEqual(Buffer.from(signature, 'hex'), wanted)
}

function severity(alert) {
  if (typeof alert?.magnitude !== 'number') return null
  if (alert.magnitude >= 6) return 'page'
  return alert.magnitude >= 4 ? 'mail' : 'log'
}

export const handler = async (event) => {
  if (event.rawPath !== '/hooks/seismo') return json(404, { error: 'not found' })
  if (event.requestContext.http.method !== 'POST') return json(405, { error: 'POST only' })
  if (!verified(event)) return json(401, { error: 'bad signature' })

  let alert
  try {
    alert = JSON.parse(rawBody(event).toString('utf8'))
  } catch {
    return json(400, { error: 'bad JSON' })
  }
  const action = severity(alert)
  if (!action) return json(422, { error: 'no magnitude' })
  return json(202, { action })
}
