import querystring from 'node:querystring'
export const handler = async (event) => {
  const form = querystring.parse(
    event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? ''),
  )
  if (!form.email) return { statusCode: 400, body: 'no email' }
  const domain = String(form.email).split('@').at(-1).toLowerCase()
  return { statusCode: 200, body: domain }
}
