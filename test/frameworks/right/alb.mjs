// Right handlers of load balancers: every value a string, no null, headers where the target group reads them.

export const single = async ({ path, headers }) => ({
  statusCode: 200,
  statusDescription: '200 OK',
  isBase64Encoded: false,
  headers: { 'Content-Type': 'text/html; charset=utf-8', 'set-cookie': 'seen=1' },
  body: `<p>${path.length} ${Object.keys(headers).length}</p>`,
})

export const multi = async ({ multiValueHeaders }) => ({
  statusCode: 200,
  isBase64Encoded: false,
  multiValueHeaders: { 'Set-Cookie': ['a=1', 'b=2'], 'Content-Type': ['text/plain'] },
  body: String(Object.keys(multiValueHeaders).length),
})

export const either = async ({ headers }) =>
  headers === undefined
    ? { statusCode: 200, multiValueHeaders: { 'content-type': ['text/plain'] }, body: 'ok' }
    : { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'ok' }

const decoded = (text) => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

export const query = async ({ queryStringParameters }) => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(Object.entries(queryStringParameters).map(([key, value]) => [decoded(key), decoded(value)])),
})
