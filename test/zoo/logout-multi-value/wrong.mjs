export const handler = async (event) => {
  if (event.rawPath === '/logout') {
    return {
      statusCode: 302,
      headers: { location: '/' },
      multiValueHeaders: { 'set-cookie': ['sid=; Max-Age=0', 'csrf=; Max-Age=0'] },
    }
  }
  return { statusCode: 200, headers: { 'content-type': 'text/html' }, body: '<a href="/logout">Sign out</a>' }
}
