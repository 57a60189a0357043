const ours = new Set(['app.example.com', 'admin.example.com'])

export const handler = async (event) => {
  const next = event.queryStringParameters?.next
  let location = 'https://app.example.com/'
  if (next) {
    if (!URL.canParse(next)) return { statusCode: 400, headers: { 'content-type': 'text/plain' }, body: 'bad next' }
    const target = new URL(next)
    if (!ours.has(target.hostname))
      return { statusCode: 400, headers: { 'content-type': 'text/plain' }, body: 'bad host' }
    location = target.href
  }
  return { statusCode: 302, headers: { location } }
}
