import { createHash } from 'node:crypto'

const feed = JSON.stringify({ items: ['a', 'b', 'c'] })
const etag = `"${createHash('sha256').update(feed).digest('base64url').slice(0, 16)}"`

export const handler = async (event) => {
  const sent = Object.entries(event.headers ?? {}).find(([name]) => name.toLowerCase() === 'if-none-match')?.[1] ?? ''
  const known = sent.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*')
  if (known) return { statusCode: 304, headers: { ETag: etag }, body: '' }
  return { statusCode: 200, headers: { 'Content-Type': 'application/json', ETag: etag }, body: feed }
}
