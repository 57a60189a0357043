export class HttpError extends Error {
  constructor(status, message) {
    super(message)
    this.status = status
  }
}

const lower = (headers) => Object.fromEntries(Object.entries(headers ?? {}).map(([k, v]) => [k.toLowerCase(), v]))

export const jsonOrForm = () => ({
  before: ({ event }) => {
    const raw = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
    const type = lower(event.headers)['content-type'] ?? ''
    event.input = {}
    if (raw === '') return
    if (type.startsWith('application/x-www-form-urlencoded')) {
      const form = new URLSearchParams(raw)
      event.input = { email: form.get('email'), list: form.get('list') }
      return
    }
    try {
      const value = JSON.parse(raw)
      if (value !== null && typeof value === 'object') event.input = value
    } catch {
      throw new HttpError(400, 'the body is neither JSON nor a form')
    }
  },
})

export const httpErrors = () => ({
  onError: (request) => {
    const status = request.error instanceof HttpError ? request.error.status : 500
    if (status === 500) console.error(request.error)
    request.response = {
      statusCode: status,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ error: status === 500 ? 'internal' : request.error.message }),
    }
  },
})
