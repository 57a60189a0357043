export const handler = async (event) => {
  if (event.rawPath !== '/me') return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'public' }
  const sid = event.cookies?.find((cookie) => cookie.startsWith('sid='))
  if (sid === undefined) return { statusCode: 302, headers: { location: '/login' } }
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'you' }
}
