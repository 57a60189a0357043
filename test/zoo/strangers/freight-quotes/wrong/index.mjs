import { CARRIERS } from './carriers.mjs'
import { QuoteError } from './errors.mjs'
import { QuoteService } from './quote.service.mjs'
import { readRequest } from './quote.request.mjs'

const service = new QuoteService(CARRIERS)
const respond = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(payload),
})

export const handler = async (event) => {
  if (event.httpMethod !== 'POST' || event.path !== '/quotes') {
    return respond(404, { error: 'no such endpoint' })
  }
  try {
    const request = readRequest(event)
    const quotes = await service.quote(request)
    return respond(200, { quotes })
  } catch (error) {
    if (error instanceof QuoteError) {
      return respond(error.status, { error: error.message })
    }
    throw error
  }
}
