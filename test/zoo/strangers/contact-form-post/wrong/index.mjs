import { parseForm } from './form.mjs'

const TOPICS = {
  sales: 'sales@example.com',
  support: 'help@example.com',
  press: 'press@example.com',
}

const LIMITS = { name: 80, email: 120, message: 4000 }

const escapeHtml = (text) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)

function page(statusCode, title, content) {
  const reason = {
    200: 'OK',
    400: 'Bad Request',
    404: 'Not Found',
    405: 'Method Not Allowed',
    415: 'Unsupported Media Type',
  }
  return {
    statusCode,
    statusDescription: `${statusCode} ${reason[statusCode]}`,
    isBase64Encoded: false,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><title>${escapeHtml(title)}</title><h1>${escapeHtml(title)}</h1>${content}`,
  }
}

function formPage() {
  const options = Object.keys(TOPICS)
    .map((topic) => `<option>${topic}</option>`)
    .join('')
  return page(
    200,
    'Contact us',
    `<form method="post"><input name="name"><input name="email"><select name="topic">${options}</select><textarea name="message"></textarea></form>`,
  )
}

function validate(form) {
  const errors = []
  for (const [field, limit] of Object.entries(LIMITS)) {
    const value = (form.get(field) ?? '').trim()
    if (!value) errors.push(`${field} is required`)
    else if (value.length > limit) errors.push(`${field} may have ${limit} characters at most`)
  }
  const email = form.get('email') ?? ''
  if (email && !/^[^\s@]+@[^\s@]+$/.test(email.trim())) errors.push('email is not an address')
  const topic = form.get('topic') ?? 'support'
  if (!Object.hasOwn(TOPICS, topic)) errors.push('topic is unknown')
  return errors
}

function submit(event) {
  const type = event.headers?.['content-type'] ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) {
    return page(415, 'Unsupported form', '<p>Please use the form on our site.</p>')
  }
  const body = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
  const form = parseForm(body)
  const errors = validate(form)
  if (errors.length > 0) {
    return page(400, 'Please check the form', `<ul>${errors.map((error) => `<li>${error}</li>`).join('')}</ul>`)
  }
  return page(200, 'Thank you', `<p>Thank you, ${escapeHtml(form.get('name').trim())}. We will write to you soon.</p>`)
}

export const handler = async (event) => {
  if (event.path !== '/contact') return page(404, 'Not found', '')
  if (event.httpMethod === 'GET') return formPage()
  if (event.httpMethod === 'POST') return submit(event)
  return page(405, 'Method not allowed', '')
}
