import { randomBytes } from 'node:crypto'

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789']

const code = () => Array.from(randomBytes(6), (byte) => alphabet[byte % 64].toUpperCase()).join('')

export const handler = async (event) => {
  if (event.httpMethod !== 'POST') return { statusCode: 405, headers: { Allow: 'POST' }, body: '' }
  return { statusCode: 201, headers: { 'Content-Type': 'text/plain' }, body: code() }
}
