import { randomBytes } from 'node:crypto'

const sessions = new Map()

export const handler = async (event) => {
  const known = (event.cookies ?? []).map((cookie) => cookie.split('=')[1]).find((id) => sessions.has(id))
  if (known !== undefined) {
    const visits = sessions.get(known) + 1
    sessions.set(known, visits)
    return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: `visit ${visits}` }
  }
  if (sessions.size > 500) sessions.clear()
  const id = randomBytes(16).toString('base64url')
  sessions.set(id, 1)
  return { statusCode: 200, cookies: [`sid=${id}; HttpOnly; Secure; SameSite=Lax`], body: 'visit 1' }
}
