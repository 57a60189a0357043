const textOf = (event) => Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8').toString()

export const handler = async (event) => {
  if (event.headers['content-type'] !== 'application/x-www-form-urlencoded') {
    return { statusCode: 415, headers: { 'content-type': 'text/plain' }, body: 'send the form' }
  }
  const form = new URLSearchParams(textOf(event))
  const email = form.get('email').trim().toLowerCase()
  if (!email.includes('@')) return { statusCode: 422, headers: { 'content-type': 'text/plain' }, body: 'email?' }
  return { statusCode: 303, headers: { location: '/thanks' } }
}
