import { scrypt } from 'node:crypto'
import { promisify } from 'node:util'

// Works in Node's pool of threads, and takes its time on purpose.
const hash = promisify(scrypt)

export const handler = async ({ queryStringParameters: query }) => {
  const password = query?.password
  if (password === undefined || password.length > 100) return { statusCode: 400, body: 'a password' }
  const key = await hash(password, 'salt', 32, { N: 2 ** 15, maxmem: 2 ** 27 })
  return { statusCode: key[0] === 300 ? 200 : 401, body: 'no' }
}
