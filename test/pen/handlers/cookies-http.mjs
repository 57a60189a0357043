export const handler = async ({ cookies = [] }) => {
  const jar = new Map(cookies.map((cookie) => [cookie.split('=')[0], cookie.slice(cookie.indexOf('=') + 1)]))
  const theme = jar.get('theme') === 'dark' ? 'dark' : 'light'
  return {
    statusCode: 200,
    headers: { 'content-type': 'text/plain' },
    cookies: [`theme=${theme}; Expires=Wed, 21 Oct 2037 07:28:00 GMT`, 'lang=en'],
    body: theme,
  }
}
