import { readSession, writeSession } from './session.mjs'

const ENLARGERS = { e1: 'Durst 35mm', e2: 'Omega 4x5', e3: 'Kaiser 6x7' }

const json = (statusCode, data, cookies) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  ...(cookies && { cookies }),
  body: JSON.stringify(data),
})

function readBody(event) {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
  try {
    const value = JSON.parse(text)
    return value && typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

function signIn(event) {
  const body = readBody(event)
  if (typeof body?.member !== 'string' || !/^[a-z]{1,20}$/.test(body.member))
    return json(422, { error: 'member is a name in small letters' })
  return json(200, { member: body.member }, [writeSession({ member: body.member })])
}

function rent(event, session) {
  const body = readBody(event)
  if (typeof body?.enlarger !== 'string' || !Object.hasOwn(ENLARGERS, body.enlarger))
    return json(422, { error: 'no such enlarger' })
  const before = Array.isArray(session.rentals) ? session.rentals.slice(-4) : []
  const rentals = [...before, { enlarger: body.enlarger, returned: false }]
  return json(201, { rentals }, [writeSession({ member: session.member, rentals })])
}

function current(session) {
  const rentals = Array.isArray(session.rentals) ? session.rentals : []
  const open = rentals.filter((r) => r && !r.returned)
  return json(200, { member: session.member, rentals: open.map((r) => ({ enlarger: r.enlarger })) })
}

export const handler = async (event) => {
  const { method, path } = event.requestContext.http
  const route = `${method} ${path}`
  if (route === 'GET /') return json(200, { enlargers: ENLARGERS })
  if (route === 'POST /sign-in') return signIn(event)
  if (!path.startsWith('/rentals')) return json(404, { error: 'not found' })

  const session = readSession(event.cookies)
  if (!session) return json(401, { error: 'sign in first' })
  if (route === 'POST /rentals') return rent(event, session)
  if (route === 'GET /rentals/current') return current(session)
  if (route === 'DELETE /rentals')
    return json(200, { rentals: [] }, [writeSession({ member: session.member, rentals: [] })])
  return json(404, { error: 'not found' })
}
