const page = (statusCode, text) => ({
  statusCode,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><p>${text}</p>`,
})

export const handler = async (event) => {
  if (event.requestContext.http.method === 'GET') return page(200, 'Sign up')
  const type = (event.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') return page(415, 'Use the form')
  const text = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8').toString()
  const form = new URLSearchParams(text)
  if (!form.get('email')?.includes('@')) return page(422, 'Email?')
  return { statusCode: 303, headers: { location: '/thanks' } }
}
