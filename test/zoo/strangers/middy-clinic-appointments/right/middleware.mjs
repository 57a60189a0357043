import { AppError } from './errors.mjs'

const KEYS = {
  'ck-front-desk-01': { role: 'staff', clinic: 'harbour' },
  'ck-patient-app': { role: 'app', clinic: null },
}

function header(event, name) {
  const entry = Object.entries(event.headers ?? {}).find(([key]) => key.toLowerCase() === name)
  return entry?.[1]
}

export function reply(statusCode, payload) {
  return {
    statusCode,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
    body: JSON.stringify(payload),
  }
}

export const apiKey = () => ({
  before: ({ event }) => {
    const key = header(event, 'x-api-key')
    if (!key || !Object.hasOwn(KEYS, key)) throw new AppError(401, 'A valid x-api-key is required')
    event.client = KEYS[key]
  },
})

export const jsonBody = () => ({
  before: ({ event }) => {
    if (!event.body) return
    const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body
    try {
      event.payload = JSON.parse(text)
    } catch {
      throw new AppError(400, 'The body is not valid JSON')
    }
  },
})

export const errorResponder = () => ({
  onError: (request) => {
    const { error } = request
    if (error instanceof AppError) {
      request.response = reply(error.statusCode, { message: error.message, details: error.details })
    }
  },
})
