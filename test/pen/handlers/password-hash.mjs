import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(pbkdf2)
const salt = randomBytes(16)
const wanted = derive('correct horse', salt, 10, 32, 'sha256')

export const handler = async (event) => {
  const headers = { 'Content-Type': 'text/plain' }
  let password
  try {
    password = JSON.parse(event.body ?? '{}')?.password
  } catch {
    return { statusCode: 400, headers, body: 'JSON' }
  }
  if (typeof password !== 'string' || password.length > 1000) return { statusCode: 422, headers, body: 'password' }
  const given = await derive(password, salt, 10, 32, 'sha256')
  return { statusCode: given.equals(await wanted) ? 200 : 401, headers, body: '' }
}
