const links = new Map([
  ['docs', { url: 'https://docs.example.com/' }],
  ['shop', { url: 'https://shop.example.com/' }],
])

export const handler = async (event) => {
  const match = /^\/s\/([\w-]+)$/.exec(event.path)
  if (match === null) return { statusCode: 200, headers: { 'Content-Type': 'text/plain' }, body: 'Short links' }
  const link = links.get(match[1])
  return { statusCode: 302, headers: { Location: link.url } }
}
