const moved = new Map([
  ['/team', ['301', 'https://example.com/about']],
  ['/jobs', ['302', 'https://jobs.example.com/']],
])

export const handler = async (event) => {
  const entry = moved.get(event.path)
  if (entry === undefined) return { statusCode: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' }
  const [statusCode, location] = entry
  return { statusCode, headers: { location }, body: '' }
}
