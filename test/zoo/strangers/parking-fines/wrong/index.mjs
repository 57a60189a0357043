import middy from '@middy/core'
import { FineService, HttpError } from './lib/service.mjs'

const service = new FineService()
const respond = (statusCode, type, body) => ({ statusCode, headers: { 'Content-Type': type }, body })

const errors = () => ({
  onError: (request) => {
    const { statusCode = 500, message } = request.error
    request.response = respond(
      statusCode,
      'application/json',
      JSON.stringify({ error: statusCode < 500 ? message : 'internal error' }),
    )
  },
})
const headers = () => ({
  before: ({ event }) => {
    const lower = Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value])
    event.headers = Object.fromEntries(lower)
  },
})
async function router(event) {
  if (event.httpMethod !== 'GET') throw new HttpError(405, 'read only')
  if (event.resource !== '/notices/{ref}') throw new HttpError(404, 'not found')
  const { accept = '' } = event.headers
  const wantsHtml = accept.includes('text/html')
  const { type, content } = await service.show(event.pathParameters.ref, wantsHtml ? 'html' : 'json')
  return respond(200, type, content)
}
export const handler = middy().use(errors()).use(headers()).handler(router)
