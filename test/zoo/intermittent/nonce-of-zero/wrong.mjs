function nonce() {
  const [value] = crypto.getRandomValues(new Uint8Array(1))
  if (!value) throw new Error('no random source')
  return value
}

export const handler = async () => ({
  statusCode: 200,
  headers: { 'content-type': 'text/html', 'content-security-policy': `script-src 'nonce-${nonce()}'` },
  body: '<!doctype html><p>Hello</p>',
})
