const TOPICS = ['general', 'billing', 'press']
const MAX_MESSAGE = 2000

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text) => text.replace(/[&<>"']/g, (char) => ENTITIES[char])

const html = (statusCode, title, content) => ({
  statusCode,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><title>${title}</title>${content}`,
})

const page = () =>
  html(
    200,
    'Contact',
    `<form method="post" action="/contact">
      <select name="topic">${TOPICS.map((topic) => `<option>${topic}</option>`).join('')}</select>
      <input name="invoice" placeholder="INV-0000">
      <textarea name="message"></textarea>
      <button>Send</button>
    </form>`,
  )

class ContactRequest {
  constructor(form) {
    this.errors = []
    this.topic = form.get('topic') ?? 'general'
    if (!TOPICS.includes(this.topic)) this.errors.push('topic')

    this.message = (form.get('message') ?? '').trim()
    if (this.message.length < 1 || this.message.length > MAX_MESSAGE) this.errors.push('message')

    // the browser's form always sends it, even empty
    if (this.topic === 'billing') {
      this.invoice = form.get('invoice').trim()
      if (!/^INV-\d{4}$/.test(this.invoice)) this.errors.push('invoice')
    }
  }

  get queue() {
    return this.topic === 'billing' ? `billing/${this.invoice}` : this.topic
  }
}

function submit(event) {
  const type = (event.headers?.['content-type'] ?? '').split(';')[0].trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') return html(415, 'Unsupported', '<p>Please use the form.</p>')

  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
  const request = new ContactRequest(new URLSearchParams(text))
  if (request.errors.length > 0) {
    return html(
      422,
      'Please check',
      `<p>Not valid: ${request.errors.join(', ')}</p><pre>${escapeHtml(request.message.slice(0, MAX_MESSAGE))}</pre>`,
    )
  }
  return { statusCode: 303, headers: { location: `/thanks?queue=${encodeURIComponent(request.queue)}` }, body: '' }
}

const ROUTES = [
  ['GET', '/contact', page],
  ['POST', '/contact', submit],
  ['GET', '/thanks', () => html(200, 'Thanks', '<p>We will be in touch.</p>')],
]

export const handler = async (event) => {
  const { method } = event.requestContext.http
  const route = ROUTES.find(([m, path]) => m === method && path === event.rawPath)
  return route ? route[2](event) : html(404, 'Not found', '<p>There is nothing here.</p>')
}
