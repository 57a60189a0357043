import Ajv from 'ajv'
import { HttpProblem, problem } from './http.mjs'

export const parseBody = () => ({
  before: ({ event }) => {
    const raw = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : event.body
    try {
      event.body = JSON.parse(raw ?? '')
    } catch {
      throw new HttpProblem(400, 'malformed-json', 'The body is not valid JSON')
    }
  },
})

export const validate = (schema) => {
  const check = new Ajv({ allErrors: false, useDefaults: true }).compile(schema)
  return {
    before: ({ event }) => {
      if (!check(event.body)) {
        const [first] = check.errors ?? []
        throw new HttpProblem(422, 'invalid-draft', `${first?.instancePath || '/'} ${first?.keyword}`)
      }
    },
  }
}

export const problemDetails = () => ({
  onError: (request) => {
    const { error } = request
    if (error instanceof HttpProblem) {
      const response = problem(error.statusCode, error.type, error.message)
      request.response = { ...response, body: JSON.stringify(response.body) }
    }
  },
})

/** Controllers return plain objects; this turns them into JSON. */
export const serialize = () => ({
  after: (request) => {
    const { response } = request
    response.headers = { 'content-type': 'application/json', ...response.headers }
    if (typeof response.body !== 'string') {
      response.body = JSON.stringify(response.body ?? null)
    }
  },
})
