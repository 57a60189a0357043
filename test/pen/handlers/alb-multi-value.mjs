export const handler = async (event) => {
  const languages = event.multiValueHeaders?.['accept-language'] ?? []
  const german = languages.some((value) => value.toLowerCase().startsWith('de'))
  return {
    statusCode: 200,
    multiValueHeaders: {
      'content-type': ['text/plain; charset=utf-8'],
      'set-cookie': ['a=1', 'b=2'],
    },
    body: german ? 'Grüß Gott' : 'Hello',
  }
}
