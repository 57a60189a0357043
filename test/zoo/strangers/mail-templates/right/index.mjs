const TEMPLATES = {
  welcome: { subject: 'Welcome, {name}', text: 'Hello {name},\n\ngood to have you here.' },
  reset: { subject: 'Your password', text: 'Hello {name},\n\nuse the code {code}. It is valid for an hour.' },
  invoice: { subject: 'Invoice {number}', text: 'Hello {name},\n\nyour invoice {number} is ready.' },
}

class RequestError extends Error {
  constructor(statusCode, message, details) {
    super(message)
    this.statusCode = statusCode
    this.details = details
  }
}

class MailApi {
  async handle(event) {
    const { method, path } = event.requestContext.http
    try {
      if (path === '/mail/templates' && method === 'GET') return this.respond(200, Object.keys(TEMPLATES))
      if (path !== '/mail') throw new RequestError(404, 'Not found')
      if (method !== 'POST') throw new RequestError(405, 'Use POST')
      return this.respond(202, this.prepare(this.parse(event)))
    } catch (error) {
      if (error instanceof RequestError) {
        return this.respond(error.statusCode, { message: error.message, details: error.details })
      }
      throw error
    }
  }

  parse(event) {
    const raw = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : event.body
    let mail
    try {
      mail = JSON.parse(raw ?? '')
    } catch {
      throw new RequestError(400, 'Invalid JSON')
    }
    if (mail === null || typeof mail !== 'object') throw new RequestError(400, 'Expected an object')
    if (typeof mail.to !== 'string' || !mail.to.includes('@')) throw new RequestError(422, 'Invalid recipient', ['to'])
    if (typeof mail.template !== 'string') throw new RequestError(422, 'Template is missing', ['template'])
    return mail
  }

  prepare({ to, template: name, values }) {
    const template = TEMPLATES[name]
    if (!Object.hasOwn(TEMPLATES, name)) throw new RequestError(422, 'Unknown template', ['template'])
    return {
      to,
      subject: this.fill(template.subject, values),
      text: this.fill(template.text, values),
    }
  }

  fill(text, values) {
    return text.replace(/\{(\w+)\}/g, (placeholder, key) => {
      const value = values?.[key]
      return typeof value === 'string' || typeof value === 'number' ? String(value) : placeholder
    })
  }

  respond(statusCode, data) {
    return { statusCode, headers: { 'content-type': 'application/json' }, body: JSON.stringify(data) }
  }
}

const api = new MailApi()
export const handler = (event) => api.handle(event)
