import { randomInt } from 'node:crypto'

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789']

const code = () => Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)].toUpperCase()).join('')

export const handler = async (event) => {
  if (event.httpMethod !== 'POST') return { statusCode: 405, headers: { Allow: 'POST' }, body: '' }
  return { statusCode: 201, headers: { 'Content-Type': 'text/plain' }, body: code() }
}
