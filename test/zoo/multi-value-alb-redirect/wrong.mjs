export const handler = async (event) => {
  if (event.path === '/login') {
    return { statusCode: 302, headers: { location: 'https://id.example.com/authorize' }, body: '' }
  }
  return { statusCode: 200, multiValueHeaders: { 'content-type': ['text/html'] }, body: '<a href="/login">Sign in</a>' }
}
