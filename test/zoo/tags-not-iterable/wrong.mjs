export const handler = async (event) => {
  let post
  try {
    post = JSON.parse(event.body || '{}')
  } catch {
    post = null
  }
  if (typeof post !== 'object' || post === null) {
    return { statusCode: 400, headers: { 'Content-Type': 'text/plain' }, body: 'a post is a JSON object' }
  }
  const slugs = new Set()
  if (post.tags !== undefined) {
    for (const tag of post.tags) slugs.add(String(typeof tag).toLowerCase())
  }
  return { statusCode: 201, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify([...slugs]) }
}
