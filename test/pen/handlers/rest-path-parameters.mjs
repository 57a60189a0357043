const books = new Map([['dune', { title: 'Dune' }]])
const decode = (text) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export const handler = async ({ pathParameters, resource, httpMethod }) => {
  const headers = { 'Content-Type': 'application/json' }
  if (resource === '/books') return { statusCode: 200, headers, body: JSON.stringify([...books.keys()]) }
  const book = books.get(decode(pathParameters.slug))
  if (book === undefined) return { statusCode: 404, headers, body: JSON.stringify({ error: 'no such book' }) }
  return { statusCode: 200, headers, body: JSON.stringify({ ...book, method: httpMethod }) }
}
