export class Refused extends Error {
  constructor(statusCode, message) {
    super(message)
    this.statusCode = statusCode
  }
}

export const errorResponses = () => ({
  onError: (request) => {
    const refused = request.error instanceof Refused
    if (!refused) console.error(request.error)
    request.response = {
      statusCode: refused ? request.error.statusCode : 500,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ error: refused ? request.error.message : 'internal error' }),
    }
  },
})

export const only = (method, path) => ({
  before: ({ event }) => {
    if (event.path !== path) throw new Refused(404, 'not found')
    if (event.httpMethod !== method) throw new Refused(405, `${method} only`)
  },
})

export const parseJson = () => ({
  before: ({ event }) => {
    try {
      event.input = JSON.parse(event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : event.body)
    } catch {
      throw new Refused(400, 'the body is not JSON')
    }
    if (typeof event.input !== 'object' || event.input === null) throw new Refused(400, 'the body must be an object')
  },
})
