import { callTram } from './downstream.mjs'

const PASSED_ON = ['content-type', 'cache-control', 'etag', 'set-cookie', 'location', 'retry-after']
const STATUS_MAP = { 502: 424, 503: 424, 504: 424 }

const problem = (statusCode, detail) => ({
  statusCode,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({ status: statusCode, detail }),
})

function toDownstream(event) {
  const path = event.path.slice('/tram'.length) || '/'
  const query = event.queryStringParameters ?? {}
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : event.body
  let body = null
  if (text) {
    try {
      body = JSON.parse(text)
    } catch {
      return null
    }
  }
  return { method: event.httpMethod, path, query, body }
}

function toGateway(answer) {
  const headers = {}
  for (const name of PASSED_ON) {
    if (answer.headers[name] !== undefined) headers[name] = answer.headers[name]
  }
  const statusCode = STATUS_MAP[answer.status] ?? answer.status
  return { statusCode, headers, body: answer.data === undefined ? '' : JSON.stringify(answer.data) }
}

export const handler = async (event) => {
  if (event.path === '/')
    return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{"proxy":"/tram"}' }
  if (event.path !== '/tram' && !event.path.startsWith('/tram/')) return problem(404, 'only /tram is proxied')
  const request = toDownstream(event)
  if (!request) return problem(400, 'the body is not JSON')
  return toGateway(await callTram(request))
}
