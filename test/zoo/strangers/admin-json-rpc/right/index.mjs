import { dispatch, failure } from './rpc.mjs'

const MAX_BATCH = 20
const TOKEN = 'Bearer admin-test-token'

/** @param {object | object[] | null} payload null: nothing to say (notifications) */
function answer(payload) {
  if (payload === null) return { statusCode: 204, headers: {}, body: '' }
  return { statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(payload) }
}

/** @param {unknown[]} calls */
function runBatch(calls) {
  if (calls.length === 0) return answer(failure(null, -32600, 'Empty batch'))
  if (calls.length > MAX_BATCH) return answer(failure(null, -32600, `At most ${MAX_BATCH} calls in a batch`))
  const responses = calls.map(dispatch).filter((response) => response !== null)
  return answer(responses.length ? responses : null)
}

/** @type {import('aws-lambda').APIGatewayProxyHandler} */
export const handler = async (event) => {
  if (event.path !== '/rpc')
    return { statusCode: 404, headers: { 'Content-Type': 'application/json' }, body: '{"message":"Not found"}' }
  if (event.httpMethod !== 'POST') return { statusCode: 405, headers: { Allow: 'POST' }, body: '' }

  const authorization = Object.entries(event.headers ?? {}).find(
    ([name]) => name.toLowerCase() === 'authorization',
  )?.[1]
  if (authorization !== TOKEN) return { statusCode: 401, headers: { 'WWW-Authenticate': 'Bearer' }, body: '' }

  let payload
  try {
    const raw = event.body ?? ''
    payload = JSON.parse(event.isBase64Encoded ? Buffer.from(raw, 'base64').toString('utf8') : raw)
  } catch {
    return answer(failure(null, -32700, 'Parse error'))
  }
  return Array.isArray(payload) ? runBatch(payload) : answer(dispatch(payload))
}
