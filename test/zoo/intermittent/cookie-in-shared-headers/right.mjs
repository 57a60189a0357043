const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }

function userOf(event) {
  try {
    const { user } = JSON.parse(event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body)
    return typeof user === 'string' && /^[a-z]{1,20}$/.test(user) ? user : undefined
  } catch {
    return undefined
  }
}

export const handler = async (event) => {
  if (event.requestContext.http.method !== 'POST')
    return { statusCode: 200, headers, body: JSON.stringify({ hello: 'world' }) }
  const user = userOf(event)
  if (user === undefined) return { statusCode: 401, headers, body: JSON.stringify({ error: 'who are you?' }) }
  return {
    statusCode: 200,
    headers: { ...headers, 'set-cookie': `session=${user}; HttpOnly; Secure` },
    body: JSON.stringify({ ok: true }),
  }
}
