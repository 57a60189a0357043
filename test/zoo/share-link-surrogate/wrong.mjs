export const handler = async (event) => {
  let input
  try {
    input = JSON.parse(event.body ?? '{}')
  } catch {
    return { statusCode: 400, headers: { 'Content-Type': 'text/plain' }, body: 'not JSON' }
  }
  const title = typeof input?.title === 'string' ? input.title.trim().slice(0, 60) : 'untitled'
  const url = `https://s.example.com/p/${encodeURIComponent(title)}`
  return { statusCode: 201, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ url }) }
}
