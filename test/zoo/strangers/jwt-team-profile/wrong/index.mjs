import { verifyToken, signToken } from './jwt.mjs'

const USERS = new Map([
  ['u-1', { id: 'u-1', name: 'Ines', role: 'owner', team: 'design', password: 'correct horse' }],
  ['u-2', { id: 'u-2', name: 'Jon', role: 'member', team: 'platform', password: 'battery staple' }],
])

const json = (statusCode, payload, headers = {}) => ({
  statusCode,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(payload),
})

const unauthorized = (reason) => json(401, { error: reason }, { 'www-authenticate': 'Bearer realm="team"' })

function bearer(event) {
  const value = event.headers?.authorization
  if (!value) return null
  const [scheme, token] = value.split(' ')
  return scheme.toLowerCase() === 'bearer' && token ? token : null
}

function publicProfile({ password, ...profile }) {
  return profile
}

function login(event) {
  let credentials
  try {
    const body = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body
    credentials = JSON.parse(body)
  } catch {
    return json(400, { error: 'body must be JSON' })
  }
  const user = USERS.get(credentials?.id)
  if (!user || user.password !== credentials.password) return unauthorized('unknown user or password')
  return json(200, { token: signToken({ sub: user.id, role: user.role }) })
}

export async function handler(event) {
  const { method } = event.requestContext.http
  const route = `${method} ${event.rawPath}`

  if (route === 'POST /login') return login(event)
  if (!['GET /me', 'GET /team'].includes(route)) return json(404, { error: 'not found' })

  const token = bearer(event)
  if (!token) return unauthorized('a bearer token is required')
  const claims = verifyToken(token)
  if (!claims) return unauthorized('the token is invalid or has expired')

  const user = USERS.get(claims.sub)
  if (!user) return unauthorized('the user no longer exists')
  if (route === 'GET /me') return json(200, publicProfile(user))
  const team = [...USERS.values()].filter((other) => other.team === user.team)
  return json(200, { team: user.team, members: team.map(publicProfile) })
}
