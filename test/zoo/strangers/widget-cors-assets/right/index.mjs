import { ASSETS } from './assets.mjs'
import { corsHeaders, preflight } from './cors.mjs'

/** @param {import('aws-lambda').APIGatewayProxyEvent} event */
const lowerCased = (event) =>
  Object.fromEntries(Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]))

const json = (statusCode, data, headers) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(data),
})

/** @type {import('aws-lambda').APIGatewayProxyHandler} */
export const handler = async (event) => {
  const headers = lowerCased(event)
  if (event.httpMethod === 'OPTIONS') return preflight(headers)

  const cors = corsHeaders(headers.origin)
  const match = /^\/assets\/([a-z]+\.[a-z]{3})$/.exec(event.path)
  const found = match && ASSETS.get(match[1])
  if (!found) return json(404, { message: 'No such asset' }, cors)

  switch (event.httpMethod) {
    case 'GET':
    case 'HEAD': {
      const common = { ...cors, ETag: found.etag, 'Cache-Control': 'public, max-age=3600' }
      if (headers['if-none-match'] === found.etag) return { statusCode: 304, headers: common, body: '' }
      return {
        statusCode: 200,
        headers: { ...common, 'Content-Type': found.type },
        body: event.httpMethod === 'HEAD' ? '' : found.data.toString('base64'),
        isBase64Encoded: event.httpMethod === 'GET',
      }
    }
    case 'PUT':
      if (headers['x-widget-key'] !== 'widget-test-key') return json(403, { message: 'Wrong key' }, cors)
      return json(
        202,
        { message: 'Queued', bytes: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8').length },
        cors,
      )
    default:
      return json(405, { message: 'Method not allowed' }, cors)
  }
}
