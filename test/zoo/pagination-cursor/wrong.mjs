const posts = Array.from({ length: 30 }, (_, i) => ({ id: i, title: `Post ${i}` }))

export const handler = async (event) => {
  const { cursor } = event.queryStringParameters ?? {}
  let start = 0
  if (cursor) {
    const decoded = JSON.parse(Buffer.from(cursor, 'base64').toString())
    start = Number(decoded?.lastId ?? -1) + 1 || 0
  }
  const page = posts.slice(start, start + 10)
  const next = page.length === 10 ? Buffer.from(JSON.stringify({ lastId: page[9].id })).toString('base64') : null
  return { statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ page, next }) }
}
