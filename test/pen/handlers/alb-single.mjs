const decode = (text) => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return ''
  }
}

export const handler = async ({ httpMethod, headers, queryStringParameters, body }) => {
  if (headers['user-agent']?.startsWith('ELB-HealthChecker')) return { statusCode: 200, headers: {}, body: '' }
  const name = decode(queryStringParameters?.name ?? 'world')
  return {
    statusCode: 200,
    statusDescription: '200 OK',
    isBase64Encoded: false,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'x-length': String(body.length) },
    body: httpMethod === 'HEAD' ? '' : `Hello ${name}`,
  }
}
