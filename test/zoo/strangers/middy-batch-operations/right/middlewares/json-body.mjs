import { badRequest } from '../responses.mjs'

export const jsonBody = () => ({
  before: ({ event }) => {
    if (event.requestContext.http.method !== 'POST') return
    const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
    try {
      event.json = JSON.parse(text)
    } catch {
      throw badRequest('The body is not valid JSON')
    }
  },
})
