const FIELDS = ['name', 'email', 'message']

const html = (statusCode, title, lines) => ({
  statusCode,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><title>${title}</title><ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`,
})

const validate = (form) => {
  const problems = {}
  for (const field of FIELDS) {
    if (!form.get(field)?.trim()) problems[field] = `${field} is required`
  }
  const email = form.get('email')
  if (email && !email.includes('@')) problems.email = 'email is not an address'
  if ((form.get('message') ?? '').length > 2000) problems.message = 'message is too long'
  return problems
}

export const handler = async (event) => {
  const { method } = event.requestContext.http
  if (event.rawPath !== '/contact') return html(404, 'Not found', [])
  if (method === 'GET') return html(200, 'Contact us', FIELDS)
  if (method !== 'POST') return html(405, 'Method not allowed', [])

  const type = event.headers?.['content-type'] ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) return html(415, 'Unsupported media type', [])

  const raw = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8').toString()
  const problems = validate(new URLSearchParams(raw))
  const wantsJson = (event.headers.accept ?? '').includes('application/json')

  if (Object.keys(problems).length > 0) {
    if (!wantsJson) return html(422, 'Please check your input', Object.values(problems))
    return {
      statusCode: 422,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ problems }),
    }
  }
  if (wantsJson) return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{"sent":true}' }
  return { statusCode: 303, headers: { location: '/contact?sent=1' }, body: '' }
}
