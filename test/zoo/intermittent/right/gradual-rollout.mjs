export const handler = async (event) => {
  const known = /(?:^|; )variant=(a|b)(?:;|$)/.exec(event.headers?.Cookie ?? '')?.[1]
  if (known) return { statusCode: 200, headers: { 'Content-Type': 'text/plain' }, body: known }
  const variant = Math.random() < 0.1 ? 'b' : 'a'
  return {
    statusCode: 200,
    headers: { 'Content-Type': 'text/plain', 'Set-Cookie': `variant=${variant}; Secure` },
    body: variant,
  }
}
