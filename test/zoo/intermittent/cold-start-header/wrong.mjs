let cold = true

export const handler = async () => {
  const headers = { 'content-type': 'text/plain', 'x-version': '12' }
  if (cold) headers['x-cold-start'] = cold
  cold = false
  return { statusCode: 200, headers, body: 'ok' }
}
