import Ajv from 'ajv'
import { HttpError } from './errors.mjs'

const ajv = new Ajv({ allErrors: false })
const isAnswer = ajv.compile({
  type: 'object',
  required: ['score'],
  additionalProperties: false,
  properties: {
    score: { type: 'integer', minimum: 0, maximum: 10 },
    comment: { type: 'string', maxLength: 1000 },
  },
})

export const jsonBody = () => ({
  before: ({ event }) => {
    if (event.httpMethod === 'GET' || !event.body) return
    const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body
    try {
      event.parsedBody = JSON.parse(text)
    } catch {
      throw new HttpError(400, 'body is not JSON')
    }
  },
})

export const validate = () => ({
  before: ({ event }) => {
    if (event.httpMethod !== 'POST') return
    if (!isAnswer(event.parsedBody)) throw new HttpError(422, ajv.errorsText(isAnswer.errors, { dataVar: 'answer' }))
  },
})

export const errorResponse = () => ({
  onError: (request) => {
    const { error } = request
    request.response = {
      statusCode: error.status,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ error: error.message }),
    }
  },
})
