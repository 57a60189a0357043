const TOPICS = ['sales', 'support', 'refund', 'press']
const MAILBOX = { sales: 'sales@', support: 'help@', refund: 'billing@', press: 'press@' }
const MAX_BODY = 20_000

const escapeHtml = (text) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)

const page = (statusCode, title, content) => ({
  statusCode,
  statusDescription: `${statusCode} ${title}`,
  isBase64Encoded: false,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><title>${title}</title><h1>${title}</h1>${content}`,
})

const formPage = () => {
  const options = TOPICS.map((topic) => `<option>${topic}</option>`).join('')
  return page(
    200,
    'Contact us',
    `<form method="post"><select name="topic">${options}</select>
    <input name="email"><input name="order"><textarea name="message"></textarea><button>Send</button></form>`,
  )
}

function readForm(event) {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
  return text.length > MAX_BODY ? null : new URLSearchParams(text)
}

function validate(form) {
  const errors = []
  const topic = form.get('topic') ?? ''
  const email = (form.get('email') ?? '').trim()
  const message = (form.get('message') ?? '').trim()

  if (!TOPICS.includes(topic)) errors.push('Please choose a topic.')
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.length > 120) errors.push('Please give an email address.')
  if (message.length < 10) errors.push('Please write a few words.')
  if (topic === 'refund') {
    const order = form.get('order').trim().toUpperCase()
    if (!/^ORD-\d{5}$/.test(order)) errors.push('A refund needs the order number (ORD-12345).')
  }
  return { errors, topic, email, message }
}

export const handler = async (event) => {
  if (event.path !== '/contact') return page(404, 'Not found', '')
  if (event.httpMethod === 'GET' || event.httpMethod === 'HEAD') return formPage()
  if (event.httpMethod !== 'POST') return page(405, 'Method not allowed', '')

  const form = readForm(event)
  if (!form) return page(413, 'Message too long', '')
  const { errors, topic, email, message } = validate(form)
  if (errors.length > 0) {
    return page(422, 'Something is missing', `<ul>${errors.map((error) => `<li>${error}</li>`).join('')}</ul>`)
  }
  const preview = escapeHtml(message.slice(0, 200))
  return page(
    200,
    'Thank you',
    `<p>Sent to ${MAILBOX[topic]}shop.example for ${escapeHtml(email)}</p><blockquote>${preview}</blockquote>`,
  )
}
