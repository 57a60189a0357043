import { Ajv } from 'ajv'

export class HttpError extends Error {
  constructor(statusCode, message, details) {
    super(message)
    Object.assign(this, { statusCode, details })
  }
}

export const validated = (schema) => {
  const check = new Ajv({ allErrors: false }).compile(schema)
  return {
    before: ({ event }) => {
      if (event.httpMethod !== 'POST') return
      const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : event.body
      try {
        event.parsed = JSON.parse(text ?? '')
      } catch {
        throw new HttpError(400, 'body must be JSON')
      }
      if (!check(event.parsed))
        throw new HttpError(
          422,
          'invalid submission',
          check.errors.map((e) => `${e.instancePath} ${e.message}`),
        )
    },
  }
}

export const errors = () => ({
  onError: (request) => {
    const { error } = request
    if (!(error instanceof HttpError)) return // let the platform log it
    request.response = {
      statusCode: error.statusCode,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ message: error.message, details: error.details }),
    }
  },
})
