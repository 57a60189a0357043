import middy from '@middy/core'
import { InvalidInput, PharmacyError } from './errors.mjs'
import { findPrescription, requestRefill } from './service.mjs'

const json = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(payload),
})

const jsonBody = () => ({
  before: ({ event }) => {
    if (event.requestContext.http.method !== 'POST') return
    const raw = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : event.body
    try {
      event.parsed = JSON.parse(raw ?? '')
    } catch {
      throw new InvalidInput('the body is not valid JSON')
    }
  },
})

const errorResponder = () => ({
  onError: (request) => {
    const { error } = request
    if (error instanceof PharmacyError) {
      request.response = json(error.status, { code: error.code, message: error.message })
      return
    }
    console.error('unexpected', error)
    request.response = json(500, { code: 'INTERNAL', message: 'Something went wrong' })
  },
})

async function route(event) {
  const { method } = event.requestContext.http
  const [, area, id] = event.rawPath.split('/')
  if (method === 'GET' && area === 'prescriptions' && id) return json(200, findPrescription(id))
  if (method === 'POST' && area === 'refills' && !id) return json(202, requestRefill(event.parsed))
  return json(404, { code: 'NO_ROUTE', message: 'No such resource' })
}

export const handler = middy().use(errorResponder()).use(jsonBody()).handler(route)
