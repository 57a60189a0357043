import { createHmac } from 'node:crypto'

// Whoever has the key sends JSON with a branch, always: nobody else gets past the signature.
const key = 'only-the-forge-has-this'

const signatureOf = (text) => createHmac('sha256', key).update(text).digest('hex')

export const handler = async ({ headers, body = '', isBase64Encoded, requestContext }) => {
  if (requestContext.http.method !== 'POST') return { statusCode: 405, headers: { allow: 'POST' } }
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString() : body
  const wanted = signatureOf(text)
  if (headers['x-forge-signature'] !== wanted) return { statusCode: 401, body: 'not signed' }
  return { statusCode: 202, body: JSON.parse(text).branch.trim() }
}
