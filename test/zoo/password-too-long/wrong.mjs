import { createHash } from 'node:crypto'

const hash = (password) => {
  if (password.length > 72) throw new Error('password must not be longer than 72 characters')
  return createHash('sha256').update(password).digest('hex')
}

export const handler = async (event) => {
  const headers = { 'Content-Type': 'text/plain' }
  let password
  try {
    password = JSON.parse(event.body ?? '{}')?.password
  } catch {
    return { statusCode: 400, headers, body: 'not JSON' }
  }
  if (typeof password !== 'string' || password.length < 8) return { statusCode: 422, headers, body: 'too short' }
  return { statusCode: 201, headers, body: hash(password).slice(0, 8) }
}
