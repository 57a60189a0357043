const files = new Map([['index.html', '<h1>Hello</h1>']])

export const handler = async (event) => {
  const name = event.pathParameters?.proxy || 'index.html'
  const file = files.get(name)
  if (file === undefined) return { statusCode: 404, headers: { 'Content-Type': 'text/plain' }, body: 'Not found' }
  return { statusCode: 200, headers: { 'Content-Type': 'text/html' }, body: file }
}
