import { parseForm } from './form.mjs'

const TOPICS = {
  sales: { label: 'Buying a boat', team: 'sales@yard.example' },
  service: { label: 'Service and winter storage', team: 'service@yard.example' },
  other: { label: 'Something else', team: 'office@yard.example' },
}
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const MAX_BODY = 20_000

const escapeHtml = (text) =>
  text.replace(/[&<>"']/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[char])

function html(statusCode, title, content) {
  return {
    statusCode,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><body>${content}</body></html>`,
  }
}

function renderForm(values = {}, errors = {}) {
  const note = (name) => (errors[name] ? `<em>${errors[name]}</em>` : '')
  const options = Object.entries(TOPICS)
    .map(([id, { label }]) => `<option value="${id}"${values.topic === id ? ' selected' : ''}>${label}</option>`)
    .join('')
  return [
    '<form method="post" action="/contact">',
    `<input name="name" value="${escapeHtml(values.name ?? '')}">${note('name')}`,
    `<input name="email" value="${escapeHtml(values.email ?? '')}">${note('email')}`,
    `<select name="topic">${options}</select>${note('topic')}`,
    `<textarea name="message">${escapeHtml(values.message ?? '')}</textarea>${note('message')}`,
    '<button>Send</button></form>',
  ].join('')
}

function readValues(form) {
  const field = (name) => (form[name] ?? '').trim()
  return { name: field('name'), email: field('email'), topic: field('topic'), message: field('message') }
}

function check(values) {
  const errors = {}
  if (values.name.length < 2 || values.name.length > 100) errors.name = 'Please tell us your name'
  if (values.email.length > 254 || !EMAIL.test(values.email)) errors.email = 'Please give a valid address'
  if (!Object.hasOwn(TOPICS, values.topic)) errors.topic = 'Please choose a topic'
  if (values.message.length < 10) errors.message = 'Please write a few words'
  return errors
}

function submit(event) {
  const type = event.headers?.['content-type'] ?? ''
  if (!type.toLowerCase().startsWith('application/x-www-form-urlencoded')) {
    return html(415, 'Unsupported', '<p>Please use the form.</p>')
  }
  const body = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8').toString('utf8')
  if (body.length > MAX_BODY) return html(413, 'Too long', '<p>Your message is too long.</p>')

  const form = parseForm(body)
  // Honeypot: people never see this field.
  if (form.website) return { statusCode: 303, headers: { location: '/contact/thanks' }, body: '' }

  const values = readValues(form)
  const errors = check(values)
  if (Object.keys(errors).length > 0) return html(422, 'Contact', renderForm(values, errors))

  console.log(JSON.stringify({ to: TOPICS[values.topic].team, length: values.message.length }))
  return { statusCode: 303, headers: { location: '/contact/thanks' }, body: '' }
}

export const handler = async (event) => {
  const { method } = event.requestContext.http
  switch (event.rawPath) {
    case '/contact':
      if (method === 'POST') return submit(event)
      if (method === 'GET' || method === 'HEAD') return html(200, 'Contact', renderForm(event.queryStringParameters))
      return { ...html(405, 'Not allowed', ''), headers: { allow: 'GET, HEAD, POST' } }
    case '/contact/thanks':
      return html(200, 'Thank you', '<p>We will be in touch.</p>')
    default:
      return html(404, 'Not found', '<p>There is nothing here.</p>')
  }
}
