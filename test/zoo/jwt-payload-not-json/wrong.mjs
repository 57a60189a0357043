const deny = (reason) => ({ statusCode: 401, headers: { 'Content-Type': 'text/plain' }, body: reason })

export const handler = async (event) => {
  const match = /^Bearer (\S+)$/.exec(event.headers?.Authorization ?? '')
  if (!match) return deny('no token')
  const payload = match[1].split('.')[1]
  if (!payload) return deny('not a token')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
  if (!(claims?.exp > 1_700_000_000)) return deny('expired')
  return { statusCode: 200, headers: { 'Content-Type': 'text/plain' }, body: 'signed in' }
}
