export const handler = async (event) => {
  const headers = { 'Content-Type': 'application/json' }
  let input = null
  try {
    input = JSON.parse(event.body ?? '{}')
  } catch {
    return { statusCode: 400, headers, body: '{"error":"invalid JSON"}' }
  }
  if (!input?.name) return { statusCode: 422, headers, body: '{"error":"name is required"}' }
  const slug = input.name.trim().toLowerCase().replace(/\W+/g, '-').slice(0, 40)
  return { statusCode: 201, headers, body: JSON.stringify({ slug }) }
}
